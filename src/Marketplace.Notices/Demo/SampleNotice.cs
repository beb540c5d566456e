using Marketplace.Contracts;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.Demo;

/// <summary>What a handler tells somebody about a sample event.</summary>
/// <param name="Cause">The event.</param>
/// <param name="Reader">Who is told, for messages about accounts as "account".</param>
/// <param name="Content">What they are told.</param>
/// <param name="ByPhone">Whether a phone message is sent too.</param>
internal sealed record SampleNotice(DomainEvent Cause, string Reader, NoticeContent Content, bool ByPhone);
