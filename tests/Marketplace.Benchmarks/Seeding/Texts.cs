namespace Marketplace.Benchmarks.Seeding;

/// <summary>What people in the market write.</summary>
internal static class Texts
{
    private static readonly string[] Adjectives =
    [
        "Handmade", "Small", "Large", "Oak", "Linen", "Vintage", "Painted", "Glazed", "Woven", "Silver", "Blue", "Rustic", "Nordic", "Folding",
        "Rare", "Quiet", "Bright", "Round", "Carved", "Warm",
    ];

    private static readonly string[] Things =
    [
        "mug", "bowl", "table", "chair", "scarf", "ring", "poster", "lamp", "teapot", "blanket", "shelf", "necklace", "jam", "guitar", "logo",
        "translation", "lesson", "repair", "basket", "vase", "clock", "mirror", "candle", "notebook",
    ];

    private static readonly string[] Endings = ["", " for two", " with a lid", " in walnut", " to order", " from the north", " for children", " as a gift"];

    private static readonly string[] Sides =
    [
        "colour", "glaze", "size", "finish", "packaging", "delivery", "quality", "wood", "fabric", "surface", "handle", "print", "edge", "weight",
        "workmanship", "answer", "wrapping", "pattern", "smell", "stitching",
    ];

    private static readonly string[][] Verdicts =
    [
        [
            "is even better than in the pictures", "is exactly as described", "made everyone at home happy", "shows how much care went into it",
            "could not be better for this price", "arrived earlier than promised", "is a joy every morning", "was worth the wait",
        ],
        [
            "is fine, though not what I imagined", "is all right for the money", "took a little longer than promised", "is neither good nor bad",
            "differs slightly from the picture",
        ],
        [
            "has nothing to do with the picture", "was a disappointment from the first day", "came broken and nobody answered",
            "is much worse than described", "is not worth half of the money",
        ],
    ];

    public static IReadOnlyList<string> Names { get; } =
    [
        "anna", "ben", "clara", "david", "emma", "felix", "greta", "henry", "ida", "jonas", "klara", "leon", "mia", "noah", "olga", "paul", "rosa",
        "simon", "tilda", "victor", "wanda", "xenia", "yara", "zoe",
    ];

    public static IReadOnlyList<string> ShopNames { get; } =
    [
        "Kiln", "Workshop", "Atelier", "Loom", "Forge", "Studio", "Garden", "Harbour", "Mill", "Corner", "Barn", "Press",
    ];

    public static IReadOnlyList<string> Titles { get; } =
        [.. from adjective in Adjectives from thing in Things from ending in Endings select $"{adjective} {thing}{ending}"];

    public static IReadOnlyList<string> Descriptions { get; } =
    [
        .. from side in Sides select $"Made one at a time in a small workshop. The {side} differs a little from piece to piece.\n\n"
            + "Tell us what it is for, and we will choose the right one. It is packed in paper, never in plastic, and leaves us within the promised time.",
    ];

    /// <summary>Sentences of comments: positive, neutral, negative.</summary>
    public static IReadOnlyList<string[]> Comments { get; } =
        [.. Verdicts.Select(verdicts => (string[])[.. from side in Sides from verdict in verdicts select $"The {side} {verdict}."])];

    public static IReadOnlyList<string> Replies { get; } =
    [
        .. from side in Sides select $"Thank you for your words about the {side}. We always check it twice before an order leaves the workshop.",
        .. from side in Sides select $"We are sorry: the {side} suffered from a mistake of ours, and every buyer now gets a picture before we send anything.",
    ];

    public static IReadOnlyList<string> Messages { get; } =
    [
        .. from thing in Things select $"Hello, is the {thing} ready this week? It is meant as a present.",
        .. from side in Sides select $"About the {side}: shall I send you a picture before it leaves us?",
        "Thank you, that is all I need.", "It is packed and goes to the post tomorrow morning.", "It has arrived, thank you very much.",
    ];

    public const string AboutShop = "A small workshop. We make everything by hand, answer within a day and pack with care.";

    public const string Explanation = "The buyer rates something that was never a part of this order, as the conversation shows from its first message on.";

    public const string Statement = "We read the review, the order and its conversation. What the request says about them is weighed against the rule named above.";

    public const string Appeal = "The first decision overlooked the second message of the conversation, in which the buyer says the opposite.";

    public static string MessageAt(Sale sale, int position) => Messages[(sale.Index + (position * 7)) % Messages.Count];
}
