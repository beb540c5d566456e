using System.Globalization;
using MimeKit;
using MimeKit.Utils;

namespace Marketplace.Notices.HandleRefusals;

/// <summary>A mail server's report that it can't deliver an email for good (RFC 3464).</summary>
/// <param name="MessageId">The number in the Message-ID of the email.</param>
/// <param name="Recipient">The address that it went to.</param>
internal sealed record BounceReport(long MessageId, string Recipient)
{
    private const string Status = "Status";

    /// <summary>The reports in a mail; none if it is anything else, or says nothing for good about an address.</summary>
    public static IReadOnlyList<BounceReport> In(MimeMessage mail)
    {
        if (mail.Body is not MultipartReport { ReportType: { } type } report || !type.Equals("delivery-status", StringComparison.OrdinalIgnoreCase)) return [];
        if (report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status || IdOf(report) is not { } id) return [];
        // The first group is about the email, each other one about a recipient.
        return [.. status.StatusGroups.Skip(1).Where(IsForGood).Select(AddressIn).OfType<string>().Distinct().Select(address => new BounceReport(id, address))];
    }

    /// <summary>Classes 6 and 7 are about the email or the sender's rights, as when it is taken for spam (RFC 3463).</summary>
    private static bool IsForGood(HeaderList about) =>
        about["Action"]?.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase) == true
        && about[Status]?.Trim().Split('.') is ["5", not ("6" or "7"), ..];

    /// <summary>What it is called at its end can differ from what was written to, so that is looked at first.</summary>
    private static string? AddressIn(HeaderList about) => (about["Original-Recipient"] ?? about["Final-Recipient"])?.Split(';', 2) is [_, var address] ? address.Trim().Trim('<', '>') : null;

    private static long? IdOf(MultipartReport report)
    {
        var original = report.OfType<MessagePart>().LastOrDefault()?.Message?.Headers[HeaderId.MessageId];
        return original is not null && MimeUtils.ParseMessageId(original) is { } whole && long.TryParse(whole.Split('@')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
