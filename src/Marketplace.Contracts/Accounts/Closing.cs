namespace Marketplace.Contracts.Accounts;

/// <summary>How pages know that the signed-in person's account is about to be closed (rule ACC-6).</summary>
public static class Closing
{
    /// <summary>The claim that such a person has.</summary>
    public const string Claim = "closing";

    /// <summary>The page that says until when the account can be kept.</summary>
    public const string Page = "/account/closing";
}
