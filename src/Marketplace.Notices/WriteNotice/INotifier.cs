using Marketplace.Contracts;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.WriteNotice;

/// <summary>Takes what the event handlers have to tell.</summary>
internal interface INotifier
{
    /// <summary>In the ways that the person has chosen for its group; by default on the site and by email.</summary>
    Task Tell(DomainEvent cause, long accountId, NoticeContent content);

    /// <summary>In the ways that the person has chosen for what is urgent; by default on the site, by email and by phone message.</summary>
    Task TellAtOnce(DomainEvent cause, long accountId, NoticeContent content);

    /// <summary>Only by email, for messages about the account itself, whose owner may not be known yet.</summary>
    void Write(DomainEvent cause, Recipient to, NoticeContent content);
}
