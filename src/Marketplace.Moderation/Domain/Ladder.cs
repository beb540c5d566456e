using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>Rule MOD-5: the consequence of each further rejection about the same review.</summary>
/// <param name="Warned">The rejection that warns.</param>
/// <param name="Suspended">The one that suspends the right to file.</param>
/// <param name="Proposed">The one after which an administrator reviews the account, as after each later one.</param>
/// <param name="Days">For how many days the right to file is suspended.</param>
internal sealed record Ladder(int Warned, int Suspended, int Proposed, int Days)
{
    public Consequence At(int rejections) =>
        rejections >= Proposed ? Consequence.SuspensionProposed
        : rejections >= Suspended ? Consequence.FilingSuspended
        : rejections >= Warned ? Consequence.Warned
        : Consequence.None;

    /// <summary>What a rejection leads to, for a seller who is about to send a request.</summary>
    public Sentence InWords(int rejection) => At(rejection) switch
    {
        Consequence.None => new("Rejection {0}: no penalty", rejection),
        Consequence.Warned => new("Rejection {0}: a warning", rejection),
        Consequence.FilingSuspended => Days == 1 ? new("Rejection {0}: no new requests for 1 day", rejection) : new("Rejection {0}: no new requests for {1} days", rejection, Days),
        _ => new("Rejection {0} and later: an administrator reviews your account", rejection),
    };
}
