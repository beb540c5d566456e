using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Demo;

/// <summary>The review that follows a dispute in the order's conversation.</summary>
/// <param name="Sign">Words of the buyer in that conversation.</param>
/// <param name="Stars">The ratings.</param>
/// <param name="Words">The comment and its reply.</param>
internal sealed record DemoDispute(string Sign, Ratings Stars, DemoWords Words)
{
    public static IReadOnlyList<DemoDispute> All { get; } =
    [
        new("one star", new(1, 3, 1), new("The {0} is fine, but far too dear for what it is. The seller did not move by a cent.",
            "The price is the same for everybody and was known before the order. We could not agree to a discount afterwards.")),
        new("take my review back", new(2, 4, 3), new("It came with a crack on the rim. How does that get past somebody who packs by hand?",
            "A new one left the next day. Since then every rim is checked twice, so this will not happen to others.")),
        new("by e-mail", new(2, 3, 1), new("Plain packing and a seller who makes a rule of everything. For this price I expected more.",
            "The packing is plain on purpose: paper and wood wool. Questions are answered here every evening.")),
        new("other shop", new(1, 2, 2), new("The lampshade came torn. What a mess.",
            "There are no lamps in this shop: this must be about another order.")),
        new("nine days", new(2, 3, 3), new("The {0} is nice, but the parcel went back and forth for nine days. The courier could not find the door.",
            "The parcel was handed over on the promised day. The carrier has apologised for the detour.")),
    ];
}
