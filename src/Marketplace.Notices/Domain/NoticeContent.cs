using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.Domain;

/// <summary>The text of a notice about an event.</summary>
/// <param name="Headline">What happened: the notice on the site, the phone message, and the email's subject and heading.</param>
/// <param name="Order">The order that it is about; null if there is none, or if the reader must not know it.</param>
/// <param name="Details">Why, and what it means. Only in the email.</param>
/// <param name="Next">What the reader has to do, until when, and what happens otherwise.</param>
/// <param name="Button">The label of the email's only button.</param>
/// <param name="Link">The page that the button opens: a path, or an absolute address.</param>
/// <param name="Why">Why this person gets the email.</param>
internal sealed record NoticeContent(
    Sentence Headline, OrderMention? Order, IReadOnlyList<Sentence> Details, NextStep Next, Sentence Button, string Link, Sentence Why)
{
    /// <summary>Whether a buyer who has muted the seller still gets it.</summary>
    public Muting Muting { get; init; } = Muting.Never;

    /// <summary>Whether it tells the reader what they have just done themselves: it is kept, but is no news.</summary>
    public bool IsOwnAction { get; init; }

    /// <summary>The order with whose parties' names it has to be forgotten, if its reader must not know it as <see cref="Order"/>.</summary>
    public long? HiddenOrderId { get; init; }
}
