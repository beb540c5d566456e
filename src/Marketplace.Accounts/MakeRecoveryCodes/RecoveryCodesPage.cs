namespace Marketplace.Accounts.MakeRecoveryCodes;

/// <param name="Codes">The new codes.</param>
/// <param name="UserName">Whose they are.</param>
/// <param name="IsFirst">Whether the authenticator app was turned on with them.</param>
internal sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string UserName, bool IsFirst)
{
    /// <summary>The codes as a file; a browser downloads it without asking the server again.</summary>
    public string File => $"data:text/plain;charset=utf-8,{Uri.EscapeDataString($"Marketplace, {UserName}\r\n\r\n{string.Join("\r\n", Codes)}\r\n")}";
}
