using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>Rule MOD-5: the consequence of each further rejection about the same review.</summary>
internal static class Ladder
{
    public const int Warning = 2;
    public const int Suspension = 3;
    public const int Proposal = 4;

    public static Consequence At(int rejections) => rejections switch
    {
        < Warning => Consequence.None,
        Warning => Consequence.Warned,
        Suspension => Consequence.FilingSuspended,
        _ => Consequence.SuspensionProposed,
    };

    /// <summary>The steps in words, for a seller who is about to send a request.</summary>
    public static string InWords(Consequence consequence, int days) => consequence switch
    {
        Consequence.None => "First rejection: no penalty",
        Consequence.Warned => "Second rejection: a warning",
        Consequence.FilingSuspended => days == 1 ? "Third rejection: no new requests for 1 day" : "Third rejection: no new requests for {0} days",
        _ => "Fourth and later rejections: an administrator reviews your account",
    };
}
