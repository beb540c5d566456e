using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices.Channels;

/// <summary>Section <c>Notices</c>. What is not configured goes into files under <c>Data</c>.</summary>
internal sealed class NoticesOptions
{
    [ValidateObjectMembers]
    public SmtpOptions? Smtp { get; set; }

    [ValidateObjectMembers]
    public PhoneGatewayOptions? PhoneGateway { get; set; }

    /// <summary>What happened longer ago is told on the site only.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan MessagesUntil { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Less than half of the lease of an event: whoever begins late still ends before another host may begin.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan SendingTakes { get; set; } = TimeSpan.FromSeconds(12);
}
