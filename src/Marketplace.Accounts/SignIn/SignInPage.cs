using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.SignIn;

internal sealed record SignInPage(IReadOnlyList<string> DemoEmails, string DemoPassword, SignInForm Form)
{
    /// <summary>Why a visitor was led here; null if they came by themselves.</summary>
    public Sentence? Reason { get; init; }
}
