namespace Marketplace.Accounts.SignInWithPasskey;

internal sealed class SignInWithPasskeyForm
{
    /// <summary>The device's answer, as JSON; the page's script adds it.</summary>
    public string Answer { get; set; } = "";

    public string ReturnUrl { get; set; } = "";
}
