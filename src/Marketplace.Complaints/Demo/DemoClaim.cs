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
    public static IReadOnlyList<DemoClaim> All { get; } =
    [
        new(DemoFate.Fresh, 5, ClaimCause.Damaged, "One of the two came with a chip at the rim. The box itself looked fine. A picture would show it well."),
        new(DemoFate.AdviceSent, 20, ClaimCause.Defect, "It does not stand level: whichever way I turn it, it rocks on the table.", "There is a felt pad under the base. Please peel off its cover and press it flat, then it stands level."),
        new(DemoFate.ShareOffered, 30, ClaimCause.Damaged, "The glaze has a crack that runs from the rim to the middle. It holds water, but it is not what I paid for.", "I am sorry about the crack. If you can use it as it is, here is a part of the price back."),
        new(DemoFate.ShareCountered, 40, ClaimCause.WrongProduct, "I ordered the dark blue one and got the grey one. I could keep it, but not at this price.", "That was my mistake at packing. I can give you a tenth back if you keep it."),
        new(DemoFate.ReturnOffered, 44, ClaimCause.WrongProduct, "This is the small size, and I ordered the large one. It is of no use to me.", "Please send it back with this label. The large one is sold out, so you get your money back."),
        new(DemoFate.ReturnAgreed, 60, ClaimCause.Remorse, "It is lovely, but it does not match the others that I have. I would like to send it back.", "No problem at all. Please send it back unused."),
        new(DemoFate.ReturnSent, 90, ClaimCause.Defect, "The handle came off when I lifted it for the first time.", "That must not happen. Please send it back, and you get everything back."),
        new(DemoFate.OfferDeclined, 100, ClaimCause.Other, "It was promised for last week, and I have had no word about it since.", "The material came late. I can give you a tenth back for the waiting."),
        new(DemoFate.Escalated, 120, ClaimCause.Defect, "It leaks from a hairline crack. We have talked about it for days without a result.", "I test each piece before I pack it. I can offer a tenth, as a sign of goodwill."),
        new(DemoFate.DecidedForBuyer, 24 * 7, ClaimCause.Defect, "It broke on the second day of normal use.", "I believe that it was dropped. I can offer a tenth."),
        new(DemoFate.OfferLapsed, 24 * 6, ClaimCause.Damaged, "There is a scratch all along one side that was not in the pictures.", "I can give you a tenth back for the scratch."),
        new(DemoFate.ShareAgreed, 24 * 8, ClaimCause.Damaged, "A corner is bent. It must have happened on the way.", "I will pack it better next time. Here is a part of the price back."),
        new(DemoFate.Returned, 24 * 12, ClaimCause.WrongProduct, "Somebody else's order was in the box, with another name on the slip.", "Two boxes were mixed up. Please send it back, and you get everything back."),
        new(DemoFate.DecidedForSeller, 24 * 16, ClaimCause.Other, "I never received it. The tracking says that it was delivered, but not to me.", "The carrier has your signature. I can offer a tenth, as a sign of goodwill."),
        new(DemoFate.Closed, 24 * 18, ClaimCause.Other, "It has not arrived, and it was promised for yesterday."),
    ];
}
