using Marketplace.Contracts;

namespace Marketplace.Notices.Domain;

/// <summary>
/// An e-mail or a phone message waits to be sent. As an event it is retried with growing pauses and parked after ten tries. Its words stand
/// nowhere else, for links to set a password must not stay in a table.
/// </summary>
/// <param name="MessageId">The same on every try: receivers know repeats by it.</param>
/// <param name="Channel">How it is sent.</param>
/// <param name="To">An e-mail address, or a phone number in E.164.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Subject">The e-mail's subject.</param>
/// <param name="Text">What is said; an empty line begins a new paragraph.</param>
/// <param name="Link">The absolute link that it is about.</param>
/// <param name="Button">What the e-mail's link says.</param>
[EventName("notices.message-queued")]
internal sealed record MessageQueued(
    long MessageId, Channel Channel, string To, string Name, string Subject, string Text, string Link, string Button) : DomainEvent;
