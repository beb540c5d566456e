using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Marketplace.Translation;

/// <summary>Apertium's APY. If it has no pair for two languages, it translates through Spanish.</summary>
internal sealed partial class Apertium(IHttpClientFactory clients, IOptions<TranslationOptions> options) : ITranslator
{
    private const string Between = "es";
    private volatile IReadOnlySet<string>? pairs;

    public string Name => nameof(TranslationEngine.Apertium);

    public async Task<string> Translate(string text, string from, string to, CancellationToken cancel)
    {
        foreach (var pair in await Way(from, to, cancel)) text = await Ask(pair, text, cancel);
        return text;
    }

    /// <summary>Its codes for a language, the best first: the site uses Brazilian Portuguese.</summary>
    private static string[] Codes(string language) => language switch
    {
        "en" => ["eng"],
        "es" => ["spa"],
        _ => ["por_BR", "por"],
    };

    private async Task<string[]> Way(string from, string to, CancellationToken cancel)
    {
        // It may have new pairs by now.
        if (pairs is { } known && Way(known, from, to) is { } way) return way;
        var listed = await Listed(cancel);
        pairs = listed;
        return Way(listed, from, to) ?? throw new NotSupportedException($"Apertium cannot translate from {from} to {to}.");
    }

    private static string[]? Way(IReadOnlySet<string> pairs, string from, string to) =>
        Pair(pairs, from, to) is { } direct ? [direct]
        : Pair(pairs, from, Between) is { } first && Pair(pairs, Between, to) is { } second ? [first, second]
        : null;

    private static string? Pair(IReadOnlySet<string> pairs, string from, string to) =>
        Codes(from).SelectMany(source => Codes(to).Select(target => $"{source}|{target}")).FirstOrDefault(pairs.Contains);

    private async Task<IReadOnlySet<string>> Listed(CancellationToken cancel)
    {
        using var client = clients.CreateClient(nameof(ITranslator));
        var answer = await client.GetFromJsonAsync<PairsAnswer>(new Uri($"{options.Value.Address!.TrimEnd('/')}/listPairs"), cancel);
        return answer?.ResponseData?.Select(p => $"{p.SourceLanguage}|{p.TargetLanguage}").ToHashSet() ?? throw new InvalidDataException("Apertium returned no language pairs.");
    }

    private async Task<string> Ask(string pair, string text, CancellationToken cancel)
    {
        var asked = new Dictionary<string, string> { ["langpair"] = pair, ["q"] = text, ["format"] = "txt", ["markUnknown"] = "no" };
        if (options.Value.ApiKey.Length > 0) asked["key"] = options.Value.ApiKey;
        using var client = clients.CreateClient(nameof(ITranslator));
        using var content = new FormUrlEncodedContent(asked);
        using var response = await client.PostAsync(new Uri($"{options.Value.Address!.TrimEnd('/')}/translate"), content, cancel);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<TextAnswer>(cancel);
        return Marks().Replace(answer?.ResponseData?.TranslatedText ?? throw new InvalidDataException("Apertium returned no translation."), "");
    }

    /// <summary>
    /// What it writes at words that it could not analyse (*), translate (@) or inflect (#, also within a phrase); "markUnknown" removes only
    /// the first. The text sent has no such signs of its own: <see cref="ProtectedText"/> keeps them.
    /// </summary>
    [GeneratedRegex(@"[*@#](?=\p{L})|(?<=\p{L})#(?= \p{L})")]
    private static partial Regex Marks();

    private sealed record PairsAnswer(IReadOnlyList<LanguagePair>? ResponseData);

    private sealed record LanguagePair(string SourceLanguage, string TargetLanguage);

    private sealed record TextAnswer(TranslatedData? ResponseData);

    private sealed record TranslatedData(string? TranslatedText);
}
