using System.ComponentModel.DataAnnotations;

namespace Marketplace.Notices.SendPhoneMessage;

/// <summary>Section <c>Notices:Twilio</c>.</summary>
internal sealed class TwilioOptions
{
    [Required]
    public string AccountSid { get; set; } = "";

    [Required]
    public string AuthToken { get; set; } = "";

    /// <summary>The sender: a phone number of the account, or the id of a messaging service (<c>MG...</c>).</summary>
    [Required]
    public string From { get; set; } = "";

    /// <summary>Another address of the API, for tests.</summary>
    [Url]
    public string? Url { get; set; }
}
