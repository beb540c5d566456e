using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Translation;

namespace Marketplace.Messages.Shared;

/// <param name="Rows">The messages, the oldest first.</param>
/// <param name="Right">Whose messages stand on the right: the viewer's own.</param>
/// <param name="Evidence">Those that somebody named as evidence.</param>
internal sealed record ShownMessages(IReadOnlyList<MessageRow> Rows, Party Right, IReadOnlyCollection<long>? Evidence = null)
{
    /// <summary>The conversation's path, where its sides read it; null for staff, who take no steps there.</summary>
    public string? Path { get; init; }

    /// <summary>What support was asked about these messages.</summary>
    public IReadOnlyList<CaseState> Cases { get; init; } = [];

    /// <summary>What is translated of them for the viewer; null where nothing is, and for staff, who decide on the originals.</summary>
    public ShownTranslations? Translations { get; init; }

    /// <summary>Keeps the choice of the originals in a link that has a query already.</summary>
    public string AndOriginals => Translations?.AreOriginalsWanted == true ? $"&{ConversationRequests.Originals}=true" : "";

    /// <summary>What is known about the translation of another's message.</summary>
    public TextTranslation? KnownOf(MessageRow row) => row.From == Right ? null : Translations?.Of(row);

    /// <summary>The translation that is shown in a message's place; null where it is shown as it was written.</summary>
    public TextTranslation? TranslationOf(MessageRow row) =>
        Translations is { AreOriginalsWanted: false } && KnownOf(row) is { State: TranslationState.Translated } made ? made : null;

    public bool IsEvidence(MessageRow row) => Evidence?.Contains(row.Id) == true;

    /// <summary>Whether what it was taken for still holds.</summary>
    public bool IsFlagged(MessageRow row) => row.Flags != 0 && !Cases.Any(c => c.Position == row.Position && c.Outcome == MessageOutcome.NoBreach);

    /// <summary>What support was asked about it, as far as the viewer may know; null where nothing.</summary>
    public CaseState? AskedAbout(MessageRow row) => Cases.FirstOrDefault(c => c.Position == row.Position && c.IsShownTo(Path is null ? Party.Support : Right));
}
