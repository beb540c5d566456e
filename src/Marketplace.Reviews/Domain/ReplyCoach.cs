using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>A hint, and whether the reply already follows it.</summary>
internal sealed record Hint(string Advice, bool Followed);

/// <summary>Gives a seller hints for a reply. Nothing is rejected here; the review itself validates.</summary>
internal static class ReplyCoach
{
    private const int FewWords = 5;
    private const int EnoughToExplain = 12;

    // In English, Spanish and Portuguese, folded as words are.
    private static readonly HashSet<string> Others =
    [
        "buyers", "customers", "everyone", "anyone", "everybody", "anybody", "others", "readers", "future", "now", "always", "usually", "since",
        "next", "orders", "every",
        "compradores", "clientes", "todos", "todas", "cualquiera", "otros", "lectores", "futuros", "ahora", "siempre", "normalmente", "desde",
        "proximo", "proximos", "pedidos", "cada", "qualquer", "outros", "leitores", "agora", "sempre", "geralmente",
    ];

    private static readonly HashSet<string> Causes =
    [
        "because", "since", "due", "reason", "happened", "was", "were", "had", "mistake", "error", "delay", "delayed", "arrived", "sent",
        "checked", "found", "missed", "broke", "replaced", "refunded",
        "porque", "debido", "motivo", "ocurrio", "paso", "fue", "estaba", "retraso", "llego", "llegaron", "envie", "enviamos", "revisamos",
        "encontramos", "falto", "rompio", "cambiamos", "reembolsamos", "devido", "aconteceu", "foi", "estava", "erro", "atraso", "atrasou",
        "chegou", "chegaram", "enviei", "verificamos", "faltou", "quebrou", "trocamos", "reembolsei",
    ];

    private static readonly HashSet<string> Attacks =
    [
        "liar", "lie", "lies", "lying", "stupid", "idiot", "fool", "fraud", "fraudster", "scammer", "crazy", "ridiculous", "rude", "shame",
        "pathetic", "dishonest", "greedy", "nonsense", "fault", "blame", "moron", "disgusting",
        "mentiroso", "mentirosa", "mentira", "mentiras", "miente", "estupido", "estupida", "idiota", "tonto", "tonta", "fraude", "estafador",
        "estafadora", "loco", "loca", "ridiculo", "ridicula", "maleducado", "maleducada", "verguenza", "patetico", "patetica", "deshonesto",
        "deshonesta", "culpa", "imbecil", "burro", "burra", "golpista", "louco", "louca", "grosseiro", "grosseira", "vergonha", "desonesto",
        "desonesta", "nojento", "nojenta",
    ];

    public static IReadOnlyList<Hint> HintsOn(string text)
    {
        var words = Words.Of(int.MaxValue, text);
        var count = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return
        [
            new("Write one or two sentences, not just “thank you”.", count >= FewWords),
            new("Explain what happened and what you did about it.", count >= EnoughToExplain && words.Any(Causes.Contains)),
            new("Write for future buyers. What can they expect from you?", words.Any(Others.Contains)),
            new("Stay polite. Future buyers read this.", count > 0 && !words.Any(Attacks.Contains) && !Shouts(text)),
        ];
    }

    private static bool Shouts(string text) =>
        text.Contains("!!", StringComparison.Ordinal)
        || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Count(w => w.Count(char.IsLetter) > 3 && w.Where(char.IsLetter).All(char.IsUpper)) >= 3;
}
