using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.Domain;

/// <summary>The text of a notice about an event.</summary>
/// <param name="Headline">What happened: the notice on the site, the phone message, and the email's subject and first line.</param>
/// <param name="About">The order that it is about. This and the following are shown only in the email.</param>
/// <param name="Link">The path of the page to go to.</param>
/// <param name="Button">The label of the email's button, which opens that page.</param>
/// <param name="Details">Why, what it means, what to do next and until when.</param>
internal sealed record NoticeContent(Sentence Headline, Sentence? About, string Link, string Button, IReadOnlyList<Sentence> Details);
