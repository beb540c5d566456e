using Marketplace.Contracts;

namespace Marketplace.Notices.Domain;

/// <summary>
/// An email or a phone message to be sent. As an event it is retried with back-off and parked after ten attempts. Its text is stored only here,
/// because password links must not stay in a table.
/// </summary>
/// <param name="MessageId">The same for every attempt, so that receivers recognise duplicates.</param>
/// <param name="Channel">How it is sent.</param>
/// <param name="To">An email address, or a phone number in E.164.</param>
/// <param name="Text">The text of a phone message; empty for an email.</param>
/// <param name="Link">The absolute link to the page that it is about.</param>
/// <param name="Mail">The email; null for a phone message.</param>
/// <param name="AccountId">Who gets it; 0 for a message about an account, which goes to the address that was entered.</param>
[EventName("notices.message-queued")]
internal sealed record MessageQueued(long MessageId, Channel Channel, string To, string Text, string Link, MailContent? Mail, long AccountId = 0) : DomainEvent
{
    /// <summary>Whether nothing but this email has the address, such as that of a visitor or a closed account: if it can't be sent, it is dropped.</summary>
    public bool IsLast { get; init; }
}
