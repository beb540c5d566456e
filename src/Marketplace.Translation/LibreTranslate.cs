using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Marketplace.Translation;

internal sealed class LibreTranslate(IHttpClientFactory clients, IOptions<TranslationOptions> options) : ITranslator
{
    public string Name => nameof(TranslationEngine.LibreTranslate);

    public async Task<string> Translate(string text, string from, string to, CancellationToken cancel)
    {
        var key = options.Value.ApiKey is { Length: > 0 } given ? given : null;
        using var client = clients.CreateClient(nameof(ITranslator));
        using var response = await client.PostAsJsonAsync(
            new Uri($"{options.Value.Address!.TrimEnd('/')}/translate"), new Question(text, from, to, "text", key), cancel);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<Answer>(cancel);
        return answer?.TranslatedText ?? throw new InvalidDataException("LibreTranslate returned no translation.");
    }

    private sealed record Question(
        [property: JsonPropertyName("q")] string Text, string Source, string Target, string Format,
        [property: JsonPropertyName("api_key"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key);

    private sealed record Answer(string? TranslatedText);
}
