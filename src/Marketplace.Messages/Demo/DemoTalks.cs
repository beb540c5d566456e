using Marketplace.Contracts;
using static Marketplace.Messages.Demo.DemoLine;

namespace Marketplace.Messages.Demo;

/// <summary>The texts of the demo conversations.</summary>
internal static class DemoTalks
{
    /// <summary>Conversations about orders without problems. They fit every stage of an order.</summary>
    public static DemoLine[][] About(DemoThing thing) => thing.Kind switch
    {
        DemoKind.Lesson =>
        [
            [B("Would a Saturday afternoon be possible?"), S("Yes, from two o'clock. Which Saturday suits you?"), B("The one after next, please.")],
            [B("Do I need to bring or know anything?"), S("Nothing at all. Everything you need is there."), B("Then I'm looking forward to it.")],
            [B("May my daughter take part? She is eleven."), S("Gladly, if you sit next to her. It costs nothing extra."), B("That's kind, thank you.")],
            [B("Is it all right if I come ten minutes late? My train is slow."), S("We start with a cup of tea anyway, so don't worry."), B("Then I'll bring the biscuits.")],
            [B("I have had a few hours of this before. Is it still worth it?"), S("Yes. Tell me what you can do already and I'll skip the beginning.")],
            [S("A small list of what helps: good light, a table, half an hour of quiet afterwards."), B("All three can be arranged.")],
            [B("Can I give this to a friend instead?"), S("Of course. Let me know the name a day before."), B("It will be Johanna.")],
        ],
        DemoKind.Work =>
        [
            [B("I can send you my notes tonight. Is a PDF all right?"), S("Any format is fine. Pictures of things you like help too."), B("Good, you get both.")],
            [B("How many rounds of changes are included?"), S("As many as the offer says. Small corrections at the end don't count."), B("That's fair.")],
            [S("One question before I begin: who is it for, and when do you need it?"), B("For ourselves, and there's no hurry."), S("Then I'll begin with the part that matters most.")],
            [B("Is it a problem that my notes are in French?"), S("Not at all. I'll ask if a word puzzles me."), B("They are short, I promise.")],
            [S("I have a first idea. Shall I show it unfinished, or wait?"), B("Unfinished is fine. I like to see how it grows."), S("You'll have it tomorrow.")],
            [B("My boss wants to see it on Thursday. Can that work?"), S("Thursday noon, yes. The evening before would be too tight."), B("Noon it is.")],
            [B("What do you need most from me?"), S("Two things you like and one that you can't stand."), B("That last one is easy.")],
        ],
        DemoKind.Food =>
        [
            [B("Hello, could you pack it as a gift? It is for my mother."), S("Of course. Brown paper and a linen ribbon, no invoice inside."), B("Perfect, thank you!")],
            [B("How long does it keep once it's open?"), S("The date is printed on it. Keep it closed and away from the light."), B("Thank you, good to know.")],
            [B("Does it contain traces of nuts?"), S("We fill nuts in the same room, so I can't rule it out."), B("Thank you for the honest answer. It's not for me.")],
            [B("Which of yours goes with fish?"), S("The mild one. The other would shout it down."), B("Good that I asked.")],
            [B("Is the jar returnable?"), S("Sadly not by post. Ours have come back as pencil pots and lamps, though."), B("A pencil pot sounds right.")],
            [S("It leaves on Monday, so that it doesn't wait in a depot over the weekend."), B("Very thoughtful. Monday is fine.")],
            [B("Could I have a note with the day it was made?"), S("It's on the lid. I'll write the place beside it."), B("Lovely.")],
        ],
        _ =>
        [
            [B("It is a wedding present. Could the price stay off the papers?"), S("Gladly. Plain brown paper and a card with a blank page."), B("Just right, thank you.")],
            [B("Do you also make it a size larger?"), S("I can, but it takes ten days longer."), B("Then I'll stay with this one.")],
            [S("One question before I begin: is it for you, or a present?"), B("A present, for somebody who has everything."), S("Then I add a card. What shall it say?"), B("“For the man who needs nothing.” He'll laugh.")],
            [B("Could I change the address? I move at the end of the month."), S("As long as it isn't sent, yes. What is the new one?"), B("Number 16 instead of 14, the rest stays."), S("Noted on the order.")],
            [B("Do you give a discount for three?"), S("I would rather keep the price and pay the shipping myself. Is that fine with you?"), B("That is fair.")],
            [B("Will it fit on a shelf of 20 cm?"), S("With a finger's width to spare."), B("Then it has found its place.")],
            [B("How do I best clean it?"), S("Warm water and a soft cloth. Nothing that smells of lemons."), B("No lemons. Noted.")],
            [B("The one on the second picture, please, if you still have it."), S("I put it aside for you this morning."), B("You made my day.")],
            [S("The carrier comes on Tuesdays and Fridays. Is Friday soon enough?"), B("Friday is perfect, nobody is at home before.")],
            [B("Is the colour more grey or more green?"), S("Grey in the morning, green at night. Here it changes with the lamp."), B("I'll take both, then.")],
            [B("Can the invoice be made out to our office?"), S("Yes. Send me the exact name and I'll change it before it leaves."), B("Lindqvist and Daughters, as on the order.")],
            [B("I saw a similar one at my aunt's. Was that yours?"), S("If there is a small fish underneath, then yes."), B("There is! She has had it for nine years.")],
            [B("Do you take it back if it's the wrong size?"), S("Within two weeks, as long as it hasn't been used."), B("That puts me at ease.")],
        ],
    };

    /// <summary>Conversations about problems with a piece of pottery; its reviews and requests to delete them are about the same.</summary>
    public static DemoLine[][] DisputesAbout(DemoThing thing) =>
    [
        [
            B($"The {thing.Name} is fine, but I found the same for less elsewhere."), S("I am sorry to hear that. My prices are the same for everyone."),
            B("Give me half the money back or I leave one star."), S($"I cannot tie money to a review. If something is wrong with the {thing.Name}, send me a picture and I will put it right."),
        ],
        [
            B("There is a crack on the rim. I have already written a review, and not a kind one."), S("You are right to be cross. A new one leaves tomorrow, and you may keep the other."),
            B("All right, the new one arrived, I will take my review back.", 120), S("Thank you. I check every rim twice now."),
        ],
        [
            B("Can we do this by e-mail? It is easier, and you would save the fee."), S("I would like to stay here: delivery is the same, and it is safer for both of us."),
            B("Then I know what to write about your service."), S("I am sorry that we disagree. Everything about the order itself is fine, I hope?"),
        ],
        [
            B("The lampshade you sent me is torn. What a mess."), S("I sell no lamps. Is it perhaps an order from somewhere else?"),
            B("Sorry, that was about the lamp from the other shop."), S("No harm done."),
        ],
        [
            B("The courier could not find the door, and now the parcel is on its way back to you."), S("I handed it over on the day I promised. I have asked the carrier to try again."),
            B("It is here. But nine days is too long."), S("I agree, and I have told the carrier so."),
        ],
    ];

    /// <summary>A conversation in two languages, with translations.</summary>
    public static (DemoLine Line, string Translation)[] Bilingual { get; } =
    [
        (B("Hola, ¿el esmalte es apto para el lavavajillas?"), "Hello, is the glaze dishwasher safe?"),
        (S("Yes, it is. I fire everything at 1,250 degrees, so the glaze does not fade."), "Sí, lo es. Lo cuezo todo a 1250 grados, así que el esmalte no se desgasta."),
        (B("Perfecto. Es un regalo para mi hermana.\n¿Podría escribir una tarjeta que diga «Feliz cumpleaños, Lucía»?"), "Perfect. It is a gift for my sister.\nCould you write a card that says “Happy birthday, Lucía”?"),
        (S("With pleasure. I wrap it in brown paper and add a card."), "Con mucho gusto. Lo envuelvo en papel de estraza y añado una tarjeta."),
        (B("Muchas gracias, es usted muy amable. ¿Cuándo sale el paquete?"), "Thank you very much, you are very kind. When does the package leave?"),
        (S("Tomorrow morning. You will get the tracking number here."), "Mañana por la mañana. Recibirá aquí el número de seguimiento."),
    ];

    /// <summary>Questions and answers for one very long conversation.</summary>
    public static (string Question, string Answer)[] Subjects { get; } =
    [
        ("Hello! I would like the set a little larger than shown. Is that possible?", "Up to 26 centimetres, beyond that they warp in my kiln."),
        ("26 is perfect. Does the price stay?", "Yes, the clay is the cheapest part of it."),
        ("Could two of the four be darker?", "I can dip them twice. They come out almost black at the rim."),
        ("Do you have a picture of a piece that was dipped twice?", "The third picture of the tall vase shows exactly that."),
        ("And how is the foot, glazed or bare?", "Bare and sanded, so that it does not stick and does not scratch."),
        ("Will they stack?", "They will. I turn the foot a little narrower for that."),
        ("My oven goes up to 250 degrees. Is that a problem?", "Not if they warm up with the oven. Never from cold into hot."),
        ("Would you sign them underneath?", "I stamp every piece; a date can go beside it."),
        ("Then the second of May, please. It is for a wedding.", "Noted: 2 May under each of the four."),
        ("How are they packed for such a long way?", "Each in its own carton, the four cartons in a larger one with straw."),
        ("Do you need anything from me for the customs?", "Nothing. It stays inside the Union."),
        ("How is it going?", "They are thrown and drying. So far all four are straight."),
        ("Have they been fired?", "The first firing is done. The glaze goes on tomorrow."),
        ("Any news from the kiln?", "I opened it this morning: four plates, no cracks, and the dark ones are very dark."),
        ("They are here! All whole, and the dark ones are my favourites.", "That makes my week. I wish the two a long and happy life."),
    ];

    /// <summary>The content of a file that a seller sends.</summary>
    public const string Measures = """
        Four plates, stoneware

        Diameter      26.0 cm
        Height         2.4 cm
        Foot          15.5 cm, bare and sanded
        Weight       710 to 730 g each
        Stamp        2 May, under each
        Oven         up to 250 °C, warm up with it
        Dishwasher   yes
        """;

    public static string[] Reactions { get; } = ["Good.", "Then please do it that way.", "That is what I hoped.", "Thank you for explaining.", "Wonderful."];

    public static string[] Closings { get; } = ["You are welcome.", "Noted.", "I will write when there is more to tell.", "With pleasure.", "Gladly."];
}
