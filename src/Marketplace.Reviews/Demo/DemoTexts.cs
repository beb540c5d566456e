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
            new("Heavier than I thought, in a good way. You can see that it was made by hand.", "Thank you for your kind words. Weights are in the description from now on."),
            new("My third one from here, and it goes with the other two although they are years apart.", "We keep a tile of every glaze, so that later orders still match."),
            new("Bought the {0} for myself after giving one away. The foot is sanded so well that it leaves no marks on the table.", "Each foot is sanded wet, twice. Nice that somebody notices."),
            new("The colour is warmer in real life. It stands by the window and I look at it each morning.", "Daylight shows it best, so that is the right place for it."),
            new("No two are alike, and that is what I was after. The {0} has a thumb print under the glaze.", "That print stays on purpose: it shows where the piece was held for dipping."),
            new("I was worried about hot tea, but the {0} can be held without burning my fingers.", "The wall is thicker at the waist for that reason."),
            new("A card with care tips was in the box, and a spare felt pad. Small things, but they count.", "Glad the card was useful. It has the glaze's name on it too, for later orders."),
        ],
        [DemoKind.Goods] =
        [
            new("The {0} is exactly as described, and better made than I had hoped.", "Thank you. Every piece is checked by two of us before it is sent."),
            new("I bought it as a gift and would have liked to keep it.", "Thank you. If it is a gift, write it into the note and we leave the invoice out."),
            new("Lovely material, clean work down to the back of it. The {0} is worth its price.", "Thank you, the back is where we look first as well."),
            new("True to the pictures in colour. My sister has ordered the same one.", "Thank you both. The pictures are taken in daylight, without a filter."),
            new("It replaces one from a big chain that lasted a year. You feel the difference at once.", "If it ever needs a repair, send it back and we see to it."),
            new("Easy to put to use, all the parts were there, and the leaflet made sense.", "The leaflet was written with the help of our first customers. It pays off."),
            new("Smells of nothing, scratches nowhere, wobbles not at all. The {0} does what it should.", "We test each one for a day before it goes into its box."),
            new("After two months of daily use the {0} still looks new.", "Come back in two years and tell us again, please."),
            new("Ordered on a whim, no regrets. It is smaller than a shop would sell, and just right for our flat.", "Small flats are what we had in mind. Ours is one of them."),
            new("You get the maker's name and a date with it. I like to know where things come from.", "We sign all of them. It keeps us honest."),
            new("Wrapped in paper, no plastic at all. The {0} itself is a joy.", "Paper from the printer's next door, by the way. Thank you."),
            new("My father, who is hard to please, has said that it is well made. That is all I need.", "Please give him our regards."),
            new("I asked for a small change and it was made without any fuss.", "It took ten minutes and makes you happy for years. Any time."),
            new("Better than the one I tried at a fair for twice the money.", "We don't go to fairs, so the price has no stand in it."),
        ],
        [DemoKind.Food] =
        [
            new("The {0} tastes of what it is and of nothing else. I have ordered more.", "Thank you. The next harvest will be listed here as soon as it is packed."),
            new("Fresh, well sealed and not a drop spilled. The {0} was gone within a week.", "Thank you. Every seal is tested before it is packed."),
            new("A present for a friend who cooks. She asked where it is from.", "Thank you. We add a card with the story of it if you ask in the note."),
            new("I tried it against what I had at home, with my eyes closed. No contest.", "A fair test. We do the same with every batch."),
            new("The date on the label is a year away and it is from this season. That is rare.", "We fill small lots for that reason, and print both dates."),
            new("My children eat it with a spoon. I had to hide the {0}.", "Top shelf, behind the flour. It works for ours."),
            new("Simple label, honest list of contents, good taste. I will stay with this one.", "Nothing in it that is not on the label. Thank you."),
            new("Smaller than I imagined but so strong that it lasts for weeks.", "Half a spoon is enough, as you found out."),
            new("The scent when you open it! It reminds me of a holiday by the sea.", "That is as it should be. Keep it closed and dark, and it stays."),
            new("Third order. The taste is the same each time, which says a lot.", "We mix the harvests a little so that it does. Thank you for staying."),
        ],
        [DemoKind.Work] =
        [
            new("The {0} is what I had in mind and could not have put into words.", "Thank you. The half hour of talking at the beginning was well spent."),
            new("Clear questions, one small change, done. I would order here again.", "Thank you. Good notes make a short job."),
            new("Honest advice before any work began. The {0} was worth the wait.", "Thank you. We would rather say no than do what does not help."),
            new("Two proposals, both usable, and a reason for each line. That is how I like it.", "A reason is what you can argue with. Thank you for arguing well."),
            new("I got a note every evening about how far it was. Very calming.", "It takes us two minutes and saves both sides a lot of asking."),
            new("Done a day early, and with a mistake of mine corrected that nobody had asked about.", "It would have annoyed you in print. Glad to help."),
            new("Fair price for careful work. My colleagues asked who did the {0}.", "Do pass on the name. Thank you."),
            new("Everything was explained in words that I understand. No jargon.", "If it can't be said simply, we have not understood it ourselves."),
            new("I had a small wish at the end and it was done within the hour.", "Small wishes are the ones that make it yours."),
        ],
        [DemoKind.Lesson] =
        [
            new("The {0} went by in no time. Patient, clear, and never a word too many.", "Thank you. Questions that come up later can still be asked in the conversation."),
            new("I knew nothing before and made something I am proud of.", "Thank you. Beginners are very welcome, nothing needs to be known before."),
            new("A {0} as it should be: more doing than listening.", "Thank you. The notes are sent to everybody afterwards."),
            new("I had given up twice before. This time it clicked.", "The third try is often the one. You did the work."),
            new("Good notes came the same evening, with the two things that I should practise.", "Ten minutes a day are enough. Write if you get stuck."),
            new("My daughter wants to go again. She is eleven and usually bored by everything.", "She was the best of the group. Tell her so."),
            new("I came with my own questions and got answers to all of them.", "The good questions make it fun for both sides."),
        ],
    };

    private static readonly Dictionary<DemoKind, DemoWords[]> Mixed = new()
    {
        [DemoKind.Pottery] =
        [
            new("The {0} is good, but smaller than it looks on the pictures. Do read the measures.", "The measures are now the first line of the description. Thank you for telling us."),
            new("Nice shape. The glaze has a few pinholes inside, which I only saw in the sun.", "Pinholes come with this glaze. The description says so now, with a picture."),
            new("It took three messages to learn when it would leave. The piece itself is lovely.", "The day of sending is now the first thing we write. Sorry for the guessing."),
            new("Good enough, though the matching lid sits a little loose.", "Lids are fitted in pairs now and marked underneath."),
        ],
        [DemoKind.Goods] =
        [
            new("The {0} does what it should. The finish could be better for this price.", "We sand and oil twice now before anything is packed, so future buyers will see the difference."),
            new("Nice idea, but I had to ask twice before I got an answer about the {0}.", "You are right: one of us was ill that week. Now two people read the messages every day."),
            new("It is all right. The colour is a tone darker than on my screen.", "Screens differ. We can send a sample before you order, just ask."),
            new("Well made, but the leaflet is only in one language, and it is not mine.", "There are three languages in the box since last month."),
            new("Good quality, and a strong smell of oil for the first week.", "It needs ten days to cure. Now we wait for that before we send."),
            new("The {0} is fine. I had hoped for a box that one can give away.", "A gift box can be chosen in the note now, at no charge."),
        ],
        [DemoKind.Food] =
        [
            new("The {0} is good. The glass was sticky on the outside and had to be washed.", "Lids are closed by a second pair of hands since then. Thank you for telling us."),
            new("Tastes fine, a bit too sweet for me. It is a matter of taste, I know.", "There is one with half the sugar from spring on."),
            new("Good, but the label fell off in the fridge and now I don't know the date.", "The date is printed on the lid as well now."),
            new("I expected more of it for this price. What there is, is good.", "The weight stands beside the price now, so that nobody is surprised."),
        ],
        [DemoKind.Work] =
        [
            new("The {0} is fine in the end. The first draft had little to do with my notes.", "We now repeat your wishes in our own words before we begin."),
            new("Solid work. I would have liked to choose from more than one version.", "Two versions are part of the offer from now on."),
            new("It fits, after some back and forth. The plan at the start was too vague.", "There is a short plan with dates for every job now."),
        ],
        [DemoKind.Lesson] =
        [
            new("A good {0}, but too fast for somebody who has never done it.", "There is now a question about what you have done before, so the pace fits."),
            new("Interesting, yet the sound dropped out three times.", "We bought a better microphone. The next one will be easier on the ears."),
            new("I learned something, though half of it was for people with more practice.", "Beginners have their own date now."),
        ],
    };

    private static readonly Dictionary<DemoKind, DemoWords[]> Blame = new()
    {
        [DemoKind.Pottery] =
        [
            new("The {0} rocks on the table, whichever way I turn it.", "We send a new one to anybody whose piece does not stand level. Each foot is checked on glass now."),
            new("A hair crack after the second wash. It may be bad luck, but it was not cheap.", "It should not happen at all. Write to us with a picture and we replace it."),
            new("The inside is rough and takes on the colour of coffee. I can't use it for that.", "That kiln load was too cold. We have taken the rest of it out of the shop."),
        ],
        [DemoKind.Goods] =
        [
            new("The {0} is not the one on the pictures: another colour, another material.", "The pictures showed an older batch. They have been replaced, so future buyers see the right one."),
            new("Badly packed. There was a bent corner when it arrived.", "Everything travels between boards since then. We are sorry about this one."),
            new("It came apart at the seam in the first week. For this price I expect more.", "That seam is sewn twice now. Send it to us and we mend it at our cost."),
            new("I asked for the large one and got an answer only after it had been sent, as the small one.", "We read the notes before packing now, not after. That one was on us."),
            new("Scratches all over one side. Somebody must have seen that.", "Nobody had, and that is the problem. There is a lamp at the packing table now."),
        ],
        [DemoKind.Food] =
        [
            new("The {0} had leaked, and half of it was in the box.", "Bottles and jars travel upright in moulded paper since then."),
            new("Two weeks from its date when it arrived. I can't eat it that fast.", "Nothing leaves with less than six months now. It should not have been sent."),
            new("It tastes of the barrel and hardly of anything else.", "That lot was too long in the wood. We no longer sell it."),
        ],
        [DemoKind.Work] =
        [
            new("I wrote four times about the {0} and got one short answer.", "You are right, that was too little. Messages are answered every working day now."),
            new("The result is full of small mistakes. I had to check every line myself.", "A second person reads everything now before you get it."),
            new("Not what I had described. It looks like something made for somebody else.", "We begin with a sketch now, which you agree to before we go on."),
        ],
        [DemoKind.Lesson] =
        [
            new("The {0} began twenty minutes late and ended on time.", "That must not happen. Late minutes are added at the end since then."),
            new("Mostly talk about other students. I had paid for my own time.", "You are right, and we have spoken about it. Your time is yours."),
            new("We never got to the part that was in the description.", "The plan is sent before each one now, so nothing is left out."),
        ],
    };

    private static readonly DemoWords[] Late =
    [
        new("The {0} is good, but it came later than promised and nobody told me why.", "The delay came from our supplier. We keep a reserve now, so this will not happen to others."),
        new("Later than promised, by days. It was meant for a birthday, which has passed.", "Orders for a date are marked in red now. We are sorry about the birthday."),
        new("I had to ask where it was: it came later than promised. The quality makes up for some of it.", "We write by ourselves now as soon as a day slips."),
        new("It arrived later than promised and on a day when I was away. All fine otherwise.", "The carrier now sends a message the evening before."),
    ];

    private static readonly DemoWords[] Damaged =
    [
        new("The {0} arrived damaged. At least the money came back without a discussion.", "We are sorry. It was refunded at once, and every order is photographed before it is packed since then."),
        new("Broken in the box. I sent a picture, and the money came back the same day.", "The picture helped. The box is one size larger now."),
        new("It had a dent that could not be mended. A pity, but the money came back quickly.", "We talked to the carrier, who pays for it. Sorry for the trouble."),
        new("Crushed on the way. Nobody argued and the money came back, so I may try again.", "Please do. We pack this one in two boxes now."),
    ];

    private static readonly DemoWords[] NotAsAgreed =
    [
        new("The {0} was not what we had agreed. At least the money came back without a discussion.", "We are sorry. It was refunded at once, and we now write down what was agreed before we begin."),
        new("We meant two different things. It ended well: the money came back within a day.", "A misunderstanding that we should have noticed earlier. Thank you for your patience."),
        new("It did not work out for me. I said so, and the money came back.", "Better to say it than to be unhappy with it. All the best."),
    ];

    private static readonly DemoWords[] NeverCame =
    [
        new("I had paid, then the order for the {0} was called off. The refund was quick.", "We are sorry that it had to end like this. The money went back on the same day."),
        new("Called off after I had paid, because the last one was flawed. The refund was quick, I must say.", "We would rather send none than a flawed one. It will be listed again in spring."),
        new("No goods in the end. The refund was quick and came with an apology.", "The apology still holds. Our stock list was wrong."),
    ];

    private static readonly DemoWords[] CalledOff =
    [
        new("I waited for an answer and got a cancellation. I had to find a {0} elsewhere in a hurry.", "We are sorry for the wasted time. We tell buyers on the same day now if something goes wrong."),
        new("Canceled by the shop without much of a reason. I had told everybody about it.", "We fell ill and should have said so. Sorry."),
        new("Two days of silence, then it was called off. Why list it at all?", "It was taken off the list that same evening. You were right to ask."),
        new("They canceled a day before it should have left. Friendly words, but no {0}.", "Friendly words don't help, we know. The supplier let us down."),
    ];

    private static readonly DemoWords[] ChangedMind =
    [
        new("I had to cancel the order for the {0} because my plans changed. No fuss was made about it.", "Thank you. Orders can be canceled until we begin, so do tell us early."),
        new("Canceled by me: we are moving and don't need it now. The answer was kind.", "Good luck with the move."),
        new("I found the same thing in our attic and canceled. They took it with humour.", "An attic is hard to compete with."),
        new("My mistake, I had ordered twice. One of the two was canceled without a fuss.", "It happens. The other one was sent the next morning."),
        new("It would have come too late for me, so I canceled. They had said so honestly beforehand.", "We would rather lose an order than promise a day we can't keep."),
    ];

    /// <summary>What a buyer adds when editing a review.</summary>
    public static IReadOnlyList<string> PutRight { get; } =
    [
        "The seller has since put it right.",
        "Update: a replacement came and it is fine.",
        "Later we found a solution that I am happy with.",
        "After I wrote this, they got in touch and sorted it out.",
    ];

    /// <summary>An insult that a seller asks support to remove; it stands before a true account.</summary>
    public static DemoWords Insult { get; } = new("These two could not tie their own shoes. The {0} came late, and my messages were answered with one line.",
        "We were late, and that was our fault. We ask for a tone that we would use as well.");

    /// <summary>What can be said about this order.</summary>
    public static IReadOnlyList<DemoWords> Of(ReviewableOrder order, DemoThing thing, Tone tone)
    {
        var late = order.Facts.SentAt > order.Facts.PromisedDeliveryAt;
        return order.Stage switch
        {
            OrderStage.Canceled => order.EndedBy == Party.Seller ? CalledOff : ChangedMind,
            OrderStage.Refunded => order.Facts.SentAt is null ? NeverCame : thing.IsSent ? Damaged : NotAsAgreed,
            _ when tone == Tone.Positive => Praise[thing.Kind],
            _ when late && thing.IsSent => Late,
            _ => (tone == Tone.Neutral ? Mixed : Blame)[thing.Kind],
        };
    }
}
