using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Demo;

/// <summary>The texts of the demo reviews. They say only what fits the thing and what happened to the order.</summary>
internal static class DemoTexts
{
    private static readonly Dictionary<DemoKind, DemoWords[]> Praise = new()
    {
        [DemoKind.Pottery] =
        [
            new("The {0} lies well in the hand, and the glaze is deeper than on the pictures.", "Thank you. The glaze runs differently on each piece, so future buyers get one of its own too."),
            new("Not a chip, although it came a long way. The {0} was packed like an egg.", "Thank you. We pack each one in wood wool and shake the box before it leaves."),
            new("We use the {0} every day now. It goes through the dishwasher without a trace.", "Good to hear. It was fired at 1,260 degrees for just that."),
            new("Heavier than I thought, in a good way. You can see that the {0} was made by hand.", "Thank you for your kind words. Weights are in the description from now on."),
        ],
        [DemoKind.Goods] =
        [
            new("The {0} is exactly as described, and better made than I had hoped.", "Thank you. Every piece is checked by two of us before it is sent."),
            new("I bought the {0} as a gift and would have liked to keep it.", "Thank you. If it is a gift, write it into the note and we leave the invoice out."),
            new("Lovely material, clean work down to the back of it. The {0} is worth its price.", "Thank you, the back is where we look first as well."),
            new("The colour is true to the pictures. My sister has ordered the same {0}.", "Thank you both. The pictures are taken in daylight, without a filter."),
        ],
        [DemoKind.Food] =
        [
            new("The {0} tastes of what it is and of nothing else. I have ordered more.", "Thank you. The next harvest will be listed here as soon as it is packed."),
            new("Fresh, well sealed and not a drop spilled. The {0} was gone within a week.", "Thank you. Every seal is tested before it is packed."),
            new("A present for a friend who cooks. She asked where the {0} is from.", "Thank you. We add a card with the story of it if you ask in the note."),
        ],
        [DemoKind.Work] =
        [
            new("The {0} is what I had in mind and could not have put into words.", "Thank you. The half hour of talking at the beginning was well spent."),
            new("Clear questions, one small change, done. I would order a {0} here again.", "Thank you. Good notes make a short job."),
            new("Honest advice before any work began. The {0} was worth the wait.", "Thank you. We would rather say no than do what does not help."),
        ],
        [DemoKind.Lesson] =
        [
            new("The {0} went by in no time. Patient, clear, and never a word too many.", "Thank you. Questions that come up later can still be asked in the conversation."),
            new("I knew nothing before and made something I am proud of.", "Thank you. Beginners are very welcome, nothing needs to be known before."),
            new("A {0} as it should be: more doing than listening.", "Thank you. The notes are sent to everybody afterwards."),
        ],
    };

    private static readonly string[] Early = ["It came sooner than promised.", "Questions were answered within the hour.", "I was kept up to date all the way."];

    private static readonly Dictionary<DemoKind, DemoWords[]> Mixed = new()
    {
        [DemoKind.Pottery] = [new("The {0} is good, but smaller than it looks on the pictures. Do read the measures.", "The measures are now the first line of the description. Thank you for telling us.")],
        [DemoKind.Goods] =
        [
            new("The {0} does what it should. The finish could be better for this price.", "We sand and oil twice now before anything is packed, so future buyers will see the difference."),
            new("Nice idea, but I had to ask twice before I got an answer about the {0}.", "You are right: one of us was ill that week. Now two people read the messages every day."),
        ],
        [DemoKind.Food] = [new("The {0} is good. The glass was sticky on the outside and had to be washed.", "Lids are closed by a second pair of hands since then. Thank you for telling us.")],
        [DemoKind.Work] = [new("The {0} is fine in the end. The first draft had little to do with my notes.", "We now repeat your wishes in our own words before we begin.")],
        [DemoKind.Lesson] = [new("A good {0}, but too fast for somebody who has never done it.", "There is now a question about what you have done before, so the pace fits.")],
    };

    private static readonly Dictionary<DemoKind, DemoWords[]> Blame = new()
    {
        [DemoKind.Pottery] = [new("The {0} rocks on the table, whichever way I turn it.", "We send a new one to anybody whose piece does not stand level. Each foot is checked on glass now.")],
        [DemoKind.Goods] =
        [
            new("The {0} is not the one on the pictures: another colour, another material.", "The pictures showed an older batch. They have been replaced, so future buyers see the right one."),
            new("Badly packed. The {0} had a bent corner when it arrived.", "Everything travels between boards since then. We are sorry about this one."),
        ],
        [DemoKind.Food] = [new("The {0} had leaked, and half of it was in the box.", "Bottles and jars travel upright in moulded paper since then.")],
        [DemoKind.Work] = [new("I wrote four times about the {0} and got one short answer.", "You are right, that was too little. Messages are answered every working day now.")],
        [DemoKind.Lesson] = [new("The {0} began twenty minutes late and ended on time.", "That must not happen. Late minutes are added at the end since then.")],
    };

    private static readonly DemoWords Late = new("The {0} is good, but it came later than promised and nobody told me why.",
        "The delay came from our supplier. We keep a reserve now, so this will not happen to others.");

    private static readonly DemoWords Damaged = new("The {0} arrived damaged. At least the money came back without a discussion.",
        "We are sorry. It was refunded at once, and every order is photographed before it is packed since then.");

    private static readonly DemoWords NotAsAgreed = new("The {0} was not what we had agreed. At least the money came back without a discussion.",
        "We are sorry. It was refunded at once, and we now write down what was agreed before we begin.");

    private static readonly DemoWords NeverCame = new("I had paid, then the order for the {0} was called off. The refund was quick.",
        "We are sorry that it had to end like this. The money went back on the same day.");

    private static readonly DemoWords CalledOff = new("I waited for an answer and got a cancellation. I had to find a {0} elsewhere in a hurry.",
        "We are sorry for the wasted time. We tell buyers on the same day now if something goes wrong.");

    private static readonly DemoWords ChangedMind = new("I had to cancel the order for the {0} because my plans changed. No fuss was made about it.",
        "Thank you. Orders can be canceled until we begin, so do tell us early.");

    /// <summary>An insult that a seller asks support to remove; it stands before a true account.</summary>
    public static DemoWords Insult { get; } = new("These two could not tie their own shoes. The {0} came late, and my messages were answered with one line.",
        "We were late, and that was our fault. We ask for a tone that we would use as well.");

    public static DemoWords Of(Random dice, ReviewableOrder order, DemoThing thing, Tone tone)
    {
        var late = order.Facts.SentAt > order.Facts.PromisedDeliveryAt;
        return order.Stage switch
        {
            OrderStage.Canceled => order.EndedBy == Party.Seller ? CalledOff : ChangedMind,
            OrderStage.Refunded => order.Facts.SentAt is null ? NeverCame : thing.IsSent ? Damaged : NotAsAgreed,
            _ when tone == Tone.Positive => WithMore(dice, One(dice, Praise[thing.Kind]), thing.IsSent && !late),
            _ when late && thing.IsSent => Late,
            _ => One(dice, (tone == Tone.Neutral ? Mixed : Blame)[thing.Kind]),
        };
    }

    private static DemoWords WithMore(Random dice, DemoWords words, bool onTime) =>
        onTime && dice.Next(3) > 0 ? words with { Comment = $"{words.Comment} {One(dice, Early)}" } : words;

    private static T One<T>(Random dice, T[] texts) => texts[dice.Next(texts.Length)];
}
