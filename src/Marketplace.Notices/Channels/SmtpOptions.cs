using System.ComponentModel.DataAnnotations;

namespace Marketplace.Notices.Channels;

/// <summary>Section <c>Notices:Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    [Required]
    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>STARTTLS, and no sending without it.</summary>
    public bool Tls { get; set; } = true;

    [Required, EmailAddress]
    public string From { get; set; } = "";
}
