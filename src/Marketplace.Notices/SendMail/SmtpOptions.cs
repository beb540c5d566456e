using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace Marketplace.Notices.SendMail;

/// <summary>Section <c>Notices:Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    [Required]
    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>
    /// <c>SslOnConnect</c> (the default on port 465), <c>StartTls</c> (the default on all others; nothing is sent without it), or <c>None</c> for a
    /// server on the same machine or network.
    /// </summary>
    public SecureSocketOptions Security
    {
        get => field == SecureSocketOptions.Auto ? Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls : field;
        set;
    }
    = SecureSocketOptions.Auto;

    [Required, EmailAddress]
    public string From { get; set; } = "";
}
