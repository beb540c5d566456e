using System.Net;
using System.Text.Json;
using Marketplace.Translation;
using Microsoft.Extensions.Options;

namespace Marketplace.UnitTests.Translation;

/// <summary>The protocols of the two engines, as their servers speak them.</summary>
[Trait("Rule", "MSG-4")]
public sealed class EngineTests
{
    private const string Pairs =
        """
        {"responseData": [{"sourceLanguage": "spa", "targetLanguage": "eng"}, {"sourceLanguage": "spa", "targetLanguage": "por_BR"},
        {"sourceLanguage": "por", "targetLanguage": "spa"}, {"sourceLanguage": "eng", "targetLanguage": "spa"}, {"sourceLanguage": "spa", "targetLanguage": "por"}],
        "responseDetails": null, "responseStatus": 200}
        """;

    [Theory]
    [InlineData("es", "en", "spa|eng")]
    [InlineData("en", "es", "eng|spa")]
    [InlineData("es", "pt", "spa|por_BR")]
    [InlineData("en", "pt", "eng|spa spa|por_BR")]
    [InlineData("pt", "en", "por|spa spa|eng")]
    public async Task Apertium_goes_by_way_of_Spanish_where_it_has_no_pair(string from, string to, string way)
    {
        var server = Apy();
        var text = await Apertium(server).Translate("A bowl & a <cup>", from, to, default);
        text.ShouldBe($"A bowl & a <cup>{string.Concat(way.Split(' ').Select(pair => $" {pair}"))}");
        server.Asked.Count(a => a.Path == "/apy/listPairs").ShouldBe(1);
        server.Asked.Where(a => a.Path == "/apy/translate").ShouldAllBe(a => a.Body.EndsWith("&format=txt&markUnknown=no&key=secret"));
    }

    [Fact]
    public async Task Apertium_is_asked_once_for_its_pairs_and_again_for_what_it_did_not_offer()
    {
        var pairs = """{"responseData": [{"sourceLanguage": "spa", "targetLanguage": "eng"}]}""";
        var server = Apy(() => pairs);
        var engine = Apertium(server);
        for (var i = 0; i < 3; i++) await engine.Translate("Hola", "es", "en", default);
        server.Asked.Count(a => a.Path == "/apy/listPairs").ShouldBe(1);
        await Should.ThrowAsync<NotSupportedException>(() => engine.Translate("Hello", "en", "es", default));
        pairs = Pairs;
        (await engine.Translate("Hello", "en", "es", default)).ShouldBe("Hello eng|spa");
    }

    [Fact]
    public async Task LibreTranslate_gets_plain_text_and_the_key()
    {
        var server = new CannedAnswers((_, _) => (HttpStatusCode.OK, """{"translatedText": "Hello\n<b>", "alternatives": []}"""));
        (await LibreTranslate(server).Translate("Hola\n<b>", "es", "en", default)).ShouldBe("Hello\n<b>");
        var (path, body) = server.Asked.ShouldHaveSingleItem();
        path.ShouldBe("/apy/translate");
        var sent = JsonDocument.Parse(body).RootElement;
        sent.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()).ShouldBe(
            new Dictionary<string, string?> { ["q"] = "Hola\n<b>", ["source"] = "es", ["target"] = "en", ["format"] = "text", ["api_key"] = "secret" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("I have @darse# cuenta that you #give me the *craquelado", "I have darse cuenta that you give me the craquelado")]
    [InlineData("No 5 * 3, # 7 or #5", "No 5 * 3, # 7 or #5")]
    public async Task The_marks_of_Apertium_at_words_that_it_does_not_know_are_taken_out(string answered, string text)
    {
        var apy = new CannedAnswers((path, _) => (HttpStatusCode.OK, path.EndsWith("listPairs", StringComparison.Ordinal)
            ? Pairs
            : JsonSerializer.Serialize(new { responseData = new { translatedText = answered } })));
        (await Apertium(apy).Translate("Hola", "es", "en", default)).ShouldBe(text);
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        var (apy, libre) = (Apy(), new CannedAnswers((_, _) => (HttpStatusCode.OK, """{"translatedText": "Hello"}""")));
        await Apertium(apy, "").Translate("Hola", "es", "en", default);
        await LibreTranslate(libre, "").Translate("Hola", "es", "en", default);
        apy.Asked.Concat(libre.Asked).ShouldAllBe(a => !a.Body.Contains("key"));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "{}")]
    [InlineData(HttpStatusCode.BadRequest, """{"status": "error", "code": 400}""")]
    [InlineData(HttpStatusCode.Forbidden, """{"error": "Invalid API key"}""")]
    [InlineData(HttpStatusCode.OK, "<html>Welcome</html>")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "null")]
    [InlineData(HttpStatusCode.OK, "[]")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, """{"responseData": null, "translatedText": null}""")]
    [InlineData(HttpStatusCode.OK, """{"responseData": {"translatedText": null}}""")]
    [InlineData(HttpStatusCode.OK, """{"responseData": {"translatedText": 7}, "translatedText": 7}""")]
    public async Task An_answer_without_a_translation_is_a_failure(HttpStatusCode status, string body)
    {
        var apy = new CannedAnswers((path, _) => path.EndsWith("listPairs", StringComparison.Ordinal) ? (HttpStatusCode.OK, Pairs) : (status, body));
        await Should.ThrowAsync<Exception>(() => Apertium(apy).Translate("Hola", "es", "en", default));
        await Should.ThrowAsync<Exception>(() => Apertium(new CannedAnswers((_, _) => (status, body))).Translate("Hola", "es", "en", default));
        await Should.ThrowAsync<Exception>(() => LibreTranslate(new CannedAnswers((_, _) => (status, body))).Translate("Hola", "es", "en", default));
    }

    private static CannedAnswers Apy(Func<string>? pairs = null) => new((path, body) =>
    {
        if (path.EndsWith("listPairs", StringComparison.Ordinal)) return (HttpStatusCode.OK, pairs?.Invoke() ?? Pairs);
        var asked = System.Web.HttpUtility.ParseQueryString(body);
        return (HttpStatusCode.OK, JsonSerializer.Serialize(new { responseData = new { translatedText = $"{asked["q"]} {asked["langpair"]}" }, responseStatus = 200 }));
    });

    private static Apertium Apertium(CannedAnswers server, string key = "secret") => new(server, Options(TranslationEngine.Apertium, key));

    private static LibreTranslate LibreTranslate(CannedAnswers server, string key = "secret") => new(server, Options(TranslationEngine.LibreTranslate, key));

    private static IOptions<TranslationOptions> Options(TranslationEngine engine, string key) =>
        Microsoft.Extensions.Options.Options.Create(new TranslationOptions { Engine = engine, Address = "http://localhost/apy/", ApiKey = key });
}
