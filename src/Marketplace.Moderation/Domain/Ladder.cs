using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>Rule MOD-5: what each further rejection about the same review brings.</summary>
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

    /// <summary>The rungs in words, for somebody who is about to file.</summary>
    public static string InWords(Consequence consequence) => consequence switch
    {
        Consequence.None => "Nothing follows.",
        Consequence.Warned => "You are warned.",
        Consequence.FilingSuspended => "You cannot file requests for {0} days.",
        _ => "An administrator decides about your account.",
    };
}
