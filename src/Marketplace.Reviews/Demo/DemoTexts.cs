using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Demo;

/// <summary>The texts of the demo reviews and replies.</summary>
internal static class DemoTexts
{
    private static readonly string[] Praise =
    [
        "Exactly as described, and better made than I had hoped.", "Just what I was looking for.", "Lovely work, you can see the care in it.",
        "I bought it as a gift and kept it for myself.", "The pictures do not do it justice.", "Solid, well finished, no surprises.",
        "This is my third order here and it will not be the last.", "Everything arrived in perfect order.", "Very good quality for the price.",
        "The colours are warm and true to the photos.",
    ];

    private static readonly string[] PraiseMore =
    [
        "It was sent sooner than promised.", "My questions were answered within the hour.", "Packed so well that nothing could happen to it.",
        "Thank you for the kind note in the parcel.", "I can recommend this shop with a good conscience.", "The seller kept me up to date all the way.",
        "Delivery took a day longer than planned, but I was told in advance.", "My sister has ordered one too.", "A pleasure from start to finish.",
    ];

    private static readonly string[] Mixed =
    [
        "Good in itself, but it took far longer than promised.", "It does what it should, no more and no less.",
        "Nice idea; the finish could be better for this price.", "The first one had a scratch, the second was fine.",
        "Decent quality, but I had to ask twice before I got an answer.", "Smaller than it looks in the pictures. Do read the measures.",
        "Half of it is great, the other half I had to fix myself.",
    ];

    private static readonly string[] Blame =
    [
        "It came two weeks late and nobody told me why.", "Not what is shown in the pictures: other colour, other material.",
        "It broke on the second day. I expected more.", "I wrote four times and got one answer, a short one.",
        "Badly packed; the corner was bent when it arrived.", "The work was begun so late that I no longer needed it.",
    ];

    private static readonly string[] Calledoff =
    [
        "The seller called the order off after I had waited for days. I had to buy it elsewhere in a hurry.",
        "Canceled without much of an explanation. I got my money back, but I lost a week.", "Apparently it was out of stock all along.",
        "First a promise, then silence, then a cancellation.",
    ];

    private static readonly string[] Thanks =
    [
        "Thank you for your kind words. We pack every order like this, and are happy to help anyone who has a question before buying.",
        "Thank you. Future buyers, please tell us your wishes in the note: we read every one of them.",
        "We are glad that it found a good home. Every piece is checked by two of us before it was sent, and that will not change.",
        "Thank you for coming back. Orders placed before noon always leave on the same day.",
    ];

    private static readonly string[] Explanations =
    [
        "We are sorry. The parcel was delayed because our supplier sent the wrong material. From now on we keep a reserve, so this will not happen to others.",
        "You are right, our answer took too long: one of us was ill that week. Now two people read the messages every day.",
        "That piece had a fault that we missed, and we refunded it at once. Since then every order is photographed before it is packed.",
        "The measures are now the first line of the description, so that future buyers see them at once. Thank you for telling us.",
    ];

    public static string Comment(Random dice, Tone tone, bool calledOff) => (tone, calledOff) switch
    {
        (Tone.Positive, _) => dice.Next(3) == 0 ? One(dice, Praise) : $"{One(dice, Praise)} {One(dice, PraiseMore)}",
        (_, true) => One(dice, Calledoff),
        (Tone.Neutral, _) => One(dice, Mixed),
        _ => One(dice, Blame),
    };

    public static string Reply(Random dice, Tone tone) => One(dice, tone == Tone.Positive ? Thanks : Explanations);

    private static string One(Random dice, string[] texts) => texts[dice.Next(texts.Length)];
}
