using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.Demo;

/// <summary>How far a demo claim has come.</summary>
internal enum DemoFate
{
    Fresh,
    AdviceSent,
    ShareOffered,
    ShareCountered,
    ShareAgreed,
    OfferDeclined,
    OfferLapsed,
    ReturnOffered,
    ReturnAgreed,
    ReturnSent,
    Returned,
    Escalated,
    DecidedForBuyer,
    DecidedForSeller,
    Closed,
}

/// <summary>A demo claim.</summary>
/// <param name="Fate">How far it has come.</param>
/// <param name="HoursAgo">How many hours ago it was opened.</param>
/// <param name="Cause">The buyer's reason.</param>
/// <param name="Description">The buyer's words.</param>
/// <param name="Answer">The seller's words.</param>
internal sealed record DemoClaim(DemoFate Fate, int HoursAgo, ClaimCause Cause, string Description, string Answer = "")
{
    /// <summary>{0} is the thing. The first ones find an order even where there are few.</summary>
    public static IReadOnlyList<DemoClaim> All { get; } =
    [
        new(DemoFate.ReturnSent, 90, ClaimCause.Defect, "The {0} had a fault that showed when I first used it.", "That must not happen. Please send it back, and you get everything back."),
        new(DemoFate.Escalated, 120, ClaimCause.Defect, "The {0} has a hairline crack. We have talked about it for days without a result.", "I test each piece before I pack it. I can offer a tenth, as a sign of goodwill."),
        new(DemoFate.ReturnAgreed, 60, ClaimCause.Remorse, "The {0} is lovely, but it does not match what I have at home. I would like to send it back.", "No problem at all. Please send it back unused."),
        new(DemoFate.ShareCountered, 40, ClaimCause.WrongProduct, "I ordered the dark one and got the light one. I could keep it, but not at this price.", "That was my mistake at packing. I can give you a tenth back if you keep it."),
        new(DemoFate.ShareOffered, 30, ClaimCause.Damaged, "The {0} has a flaw that runs along one side. I can use it, but it is not what I paid for.", "I am sorry about the flaw. If you can use it as it is, here is a part of the price back."),
        new(DemoFate.Fresh, 5, ClaimCause.Damaged, "The {0} came with a mark that was not in the pictures. The box itself looked fine. A picture would show it well."),
        new(DemoFate.OfferDeclined, 100, ClaimCause.Other, "The {0} was promised for last week and is not here. I have had no word about it since.", "I sent it late, that is true. I can give you a tenth back for the waiting."),
        new(DemoFate.ReturnOffered, 44, ClaimCause.WrongProduct, "This is not the {0} that I ordered, but another one from your shop. It is of no use to me.", "Please send it back with this label. I have no other one left, so you get your money back."),
        new(DemoFate.AdviceSent, 20, ClaimCause.Defect, "There is a smell of paint in the box, and the {0} has it too. Is that normal?", "It comes from the fresh ink of the box and is harmless. Leave it in the open air for a day, then the smell is gone."),
        new(DemoFate.DecidedForBuyer, 24 * 7, ClaimCause.Defect, "The {0} broke on the second day of normal use.", "I believe that it was dropped. I can offer a tenth."),
        new(DemoFate.DecidedForSeller, 24 * 16, ClaimCause.Other, "I never received the {0}. The tracking says that it was delivered, but not to me.", "The carrier has your signature. I can offer a tenth, as a sign of goodwill."),
        new(DemoFate.Returned, 24 * 12, ClaimCause.WrongProduct, "Somebody else's order was in the box, with another name on the slip.", "Two boxes were mixed up. Please send it back, and you get everything back."),
        new(DemoFate.ShareAgreed, 24 * 8, ClaimCause.Damaged, "The box was crushed at one corner, and the {0} has a dent there.", "I will pack it better next time. Here is a part of the price back."),
        new(DemoFate.OfferLapsed, 24 * 6, ClaimCause.Damaged, "The {0} has a scratch along one side that was not in the pictures.", "I can give you a tenth back for the scratch."),
        new(DemoFate.Closed, 24 * 18, ClaimCause.Other, "The {0} has not arrived, and it was promised for yesterday."),
    ];

    /// <summary>Whether it can be about this thing.</summary>
    public bool Fits(DemoThing thing) => Cause == ClaimCause.Other ? thing.IsSent : thing.Kind is DemoKind.Goods or DemoKind.Pottery;
}
