using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.Domain;

/// <summary>What a person is told of an event.</summary>
/// <param name="Headline">What happened: the notice on the site, the phone message, and the e-mail's subject and first line.</param>
/// <param name="About">The order that it is about. This and what follows stands in the e-mail alone.</param>
/// <param name="Link">The path of the page to go to.</param>
/// <param name="Button">What the e-mail's link to that page says.</param>
/// <param name="Details">Why, what it means, what to do next and until when.</param>
internal sealed record NoticeContent(Sentence Headline, Sentence? About, string Link, string Button, IReadOnlyList<Sentence> Details);
