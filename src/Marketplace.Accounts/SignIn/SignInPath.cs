namespace Marketplace.Accounts.SignIn;

/// <summary>Keeps the way back on the pages between signing in and registering.</summary>
internal static class SignInPath
{
    /// <summary>The query with the page to return to, or "".</summary>
    public static string Back(string? returnUrl) => string.IsNullOrEmpty(returnUrl) ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
