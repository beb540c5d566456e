using System.Text.Json.Serialization;

namespace Marketplace.Notices.Domain;

/// <summary>An email in its reader's language and time zone. Its HTML and its plain text are made from this.</summary>
/// <param name="Language">The language, as a two-letter code.</param>
/// <param name="Name">The reader's name.</param>
/// <param name="Subject">The subject; long titles are shortened.</param>
/// <param name="Heading">What happened.</param>
/// <param name="Details">Why, and what it means.</param>
/// <param name="Order">The order that it is about.</param>
/// <param name="Next">What to do next, and until when.</param>
/// <param name="Otherwise">What happens if nothing is done.</param>
/// <param name="Button">The label of the only button.</param>
/// <param name="Link">The absolute address that the button opens.</param>
/// <param name="Why">Why this person gets it.</param>
/// <param name="Settings">The absolute address of the page for changing that; null if there is none.</param>
internal sealed record MailContent(
    string Language, string Name, string Subject, string Heading, IReadOnlyList<string> Details, MailOrder? Order, string Next, string? Otherwise, string Button,
    string Link, string Why, string? Settings)
{
    /// <summary>The newest checkpoint of the review ledger when the email is sent (rule REP-8); null before the first.</summary>
    [JsonIgnore]
    public MailCheckpoint? Checkpoint { get; init; }
}
