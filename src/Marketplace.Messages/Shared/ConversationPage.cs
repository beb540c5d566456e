using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;
using Marketplace.Messages.SendMessage;
using Marketplace.Translation;

namespace Marketplace.Messages.Shared;

/// <param name="Conversation">The conversation.</param>
/// <param name="Viewer">Buyer or seller.</param>
/// <param name="Rows">The messages, oldest first.</param>
/// <param name="IsNewest">Whether they include the newest.</param>
internal sealed record ConversationPage(Conversation Conversation, Party Viewer, IReadOnlyList<MessageRow> Rows, bool IsNewest = true)
{
    public const int PageSize = 30;

    /// <summary>The reports and disputes about its messages.</summary>
    public IReadOnlyList<CaseState> Cases { get; init; } = [];

    /// <summary>The viewer's translations of its messages.</summary>
    public ShownTranslations? Translations { get; init; }

    public ShownMessages Shown => new(Rows, Viewer) { Path = Path, Cases = Cases, Translations = Translations };

    /// <summary>A seller's own answers.</summary>
    public IReadOnlyList<AnswerName> Answers { get; init; } = [];

    /// <summary>The viewer's unsent files.</summary>
    public IReadOnlyList<WaitingFile> Waiting { get; init; } = [];

    public SendMessageForm Form { get; init; } = new();

    public Guid Key { get; } = Guid.NewGuid();

    public string Path => Conversation.Kind.PathOf(Conversation.Id);

    /// <summary>What it is about: the order, the claim, the offer that was asked about, or the shop.</summary>
    public string Subject => Conversation switch
    {
        { Kind: not ConversationKind.Inquiry } => Path,
        { OfferId: > 0 and var offer } => $"/offers/{new Number(offer)}",
        _ => $"/sellers/{Conversation.Shop}",
    };

    /// <summary>Why the viewer can't write here for now, in English; null if they can.</summary>
    public string? Closed { get; init; }

    /// <summary>Keeps the choice of originals in a link without a query string.</summary>
    public string Query => Translations?.AreOriginalsWanted == true ? $"?{ShownTranslations.Originals}=true" : "";

    public string OtherName => Conversation.NameOf(Viewer == Party.Buyer ? Party.Seller : Party.Buyer);

    public int? Earlier => Rows is [{ Position: > 1 and var first }, ..] ? first : null;
}
