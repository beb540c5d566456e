using System.ComponentModel.DataAnnotations;

namespace Marketplace.Notices.SendPhoneMessage;

/// <summary>Section <c>Notices:PhoneGateway</c>.</summary>
internal sealed class PhoneGatewayOptions
{
    /// <summary>The URL to which <c>{"id", "to", "text"}</c> is posted.</summary>
    [Required, Url]
    public string Url { get; set; } = "";

    /// <summary>Sent as a bearer token if it is set.</summary>
    public string Key { get; set; } = "";
}
