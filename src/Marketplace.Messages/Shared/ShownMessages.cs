using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Translation;

namespace Marketplace.Messages.Shared;

/// <param name="Rows">The messages, oldest first.</param>
/// <param name="Right">Whose messages are on the right: the viewer's own.</param>
/// <param name="Evidence">The messages picked as evidence.</param>
internal sealed record ShownMessages(IReadOnlyList<MessageRow> Rows, Party Right, IReadOnlyCollection<long>? Evidence = null)
{
    /// <summary>The conversation's path for its parties; null for staff, who can't act there.</summary>
    public string? Path { get; init; }

    /// <summary>The reports and disputes about these messages, the newest first.</summary>
    public IReadOnlyList<CaseState> Cases { get; init; } = [];

    /// <summary>The viewer's translations; null if there are none, and for staff, who decide on the originals.</summary>
    public ShownTranslations? Translations { get; init; }

    /// <summary>Keeps the choice of originals in a link with a query string.</summary>
    public string AndOriginals => Translations?.AreOriginalsWanted == true ? $"&{ShownTranslations.Originals}=true" : "";

    /// <summary>The translation state of another person's message.</summary>
    public TextTranslation? KnownOf(MessageRow row) => row.From == Right ? null : Translations?.Of(row.Text);

    /// <summary>The translation to show instead of a message; null to show the original.</summary>
    public TextTranslation? TranslationOf(MessageRow row) => row.From == Right ? null : Translations?.InsteadOf(row.Text);

    public bool IsEvidence(MessageRow row) => Evidence?.Contains(row.Id) == true;

    /// <summary>Whether the warning is still shown.</summary>
    public bool IsFlagged(MessageRow row) => row.Flags != 0 && Cases.FirstOrDefault(c => c.Position == row.Position && c.Outcome is not null)?.Outcome != MessageOutcome.NoBreach;

    /// <summary>Whether the viewer received it and can report it.</summary>
    public bool MayReport(MessageRow row) => Path is not null && row.From != Right && row.From is not Party.Support
        && (Cases.FirstOrDefault(c => c.Position == row.Position)?.MayBeReported(row.From) ?? true);

    /// <summary>The report or dispute about it that the viewer can see, or null.</summary>
    public CaseState? AskedAbout(MessageRow row) => Cases.FirstOrDefault(c => c.Position == row.Position && c.IsShownTo(Path is null ? Party.Support : Right, row.From));
}
