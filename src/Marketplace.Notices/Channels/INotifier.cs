using Marketplace.Contracts;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.Channels;

/// <summary>Takes what the event handlers have to tell.</summary>
internal interface INotifier
{
    /// <summary>On the site and by email.</summary>
    Task Tell(DomainEvent cause, long accountId, NoticeContent content);

    /// <summary>On the site, by email and by phone message.</summary>
    Task TellAtOnce(DomainEvent cause, long accountId, NoticeContent content);

    /// <summary>Only by email, for messages about the account itself, whose owner may not be known yet.</summary>
    void Write(DomainEvent cause, Recipient to, NoticeContent content);
}
