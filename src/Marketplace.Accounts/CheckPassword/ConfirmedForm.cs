using System.ComponentModel.DataAnnotations;

namespace Marketplace.Accounts.CheckPassword;

/// <summary>A form that asks a signed-in person for their password again, or for a passkey in its place.</summary>
internal abstract class ConfirmedForm
{
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>The device's answer, as JSON; the page's script adds it.</summary>
    public string Answer { get; set; } = "";
}
