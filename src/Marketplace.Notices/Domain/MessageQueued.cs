using Marketplace.Contracts;

namespace Marketplace.Notices.Domain;

/// <summary>
/// An email or a phone message to be sent. As an event it is retried with back-off and parked after ten attempts. Its text is stored only here,
/// because password links must not stay in a table.
/// </summary>
/// <param name="MessageId">The same for every attempt, so that receivers recognise duplicates.</param>
/// <param name="Channel">How it is sent.</param>
/// <param name="To">An email address, or a phone number in E.164.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Subject">The email's subject.</param>
/// <param name="Text">The text. An empty line starts a new paragraph.</param>
/// <param name="Link">The absolute link to the page that it is about.</param>
/// <param name="Button">The label of the email's button.</param>
/// <param name="Language">The language of the texts, as a two-letter code.</param>
[EventName("notices.message-queued")]
internal sealed record MessageQueued(
    long MessageId, Channel Channel, string To, string Name, string Subject, string Text, string Link, string Button, string Language) : DomainEvent;
