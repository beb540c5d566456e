using System.ComponentModel.DataAnnotations;
using Marketplace.Notices.SendMail;
using Marketplace.Notices.SendPhoneMessage;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices;

/// <summary>Section <c>Notices</c>. Messages of a channel that is not configured are saved as files under <c>Data</c>.</summary>
internal sealed class NoticesOptions : IValidatableObject
{
    [ValidateObjectMembers]
    public SmtpOptions? Smtp { get; set; }

    [ValidateObjectMembers]
    public PhoneGatewayOptions? PhoneGateway { get; set; }

    /// <summary>Instead of <see cref="PhoneGateway"/>.</summary>
    [ValidateObjectMembers]
    public TwilioOptions? Twilio { get; set; }

    /// <summary>Events older than this are shown only on the site.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan MessagesUntil { get; set; } = TimeSpan.FromDays(30);

    /// <summary>After this many permanent refusals in a row, an address or a number is not tried any more until its owner changes it or asks.</summary>
    [Range(1, 100)]
    public int MostRefusals { get; set; } = 3;

    /// <summary>Where the mail server puts what comes to the return address: a folder with a file for each mail, or a Maildir. Null if nobody reads it.</summary>
    public string? BouncesFolder { get; set; }

    /// <summary>Less than half of an event's lease, so that sending ends before another host can start.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan SendingTakes { get; set; } = TimeSpan.FromSeconds(12);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (BouncesFolder is not null && !Directory.Exists(BouncesFolder)) yield return new($"The folder of 'BouncesFolder' doesn't exist: {BouncesFolder}", [nameof(BouncesFolder)]);
    }
}
