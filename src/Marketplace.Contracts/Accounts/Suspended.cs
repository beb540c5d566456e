namespace Marketplace.Contracts.Accounts;

/// <summary>How pages know that the signed-in person is suspended (rule ACC-5).</summary>
public static class Suspended
{
    /// <summary>The claim that a suspended person has.</summary>
    public const string Claim = "suspended";

    /// <summary>The page that says why, until when and how to appeal.</summary>
    public const string Page = "/account/suspension";
}
