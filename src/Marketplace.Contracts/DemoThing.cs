namespace Marketplace.Contracts;

/// <summary>What a demo order is about, so that its conversation, review and claim speak of the same thing.</summary>
/// <param name="Name">A short noun in the singular, without an article.</param>
/// <param name="Kind">What can be said about it.</param>
public sealed record DemoThing(string Name, DemoKind Kind)
{
    // The first whose words are in the title.
    private static readonly (string Words, DemoThing Thing)[] Known =
    [
        ("breakfast bowl", new("bowl", DemoKind.Pottery)), ("Coffee cup", new("cup", DemoKind.Pottery)), ("vase", new("vase", DemoKind.Pottery)),
        ("dinner plates", new("plate set", DemoKind.Pottery)), ("tea bowl", new("tea bowl", DemoKind.Pottery)), ("teapot", new("teapot", DemoKind.Pottery)),
        ("earrings", new("pair of earrings", DemoKind.Goods)), ("Brooch", new("brooch", DemoKind.Goods)), ("duvet", new("duvet cover", DemoKind.Goods)),
        ("towels", new("pair of towels", DemoKind.Goods)), ("Table cloth", new("table cloth", DemoKind.Goods)), ("shirt", new("shirt", DemoKind.Goods)),
        ("lamp", new("lamp", DemoKind.Goods)), ("stool", new("stool", DemoKind.Goods)), ("hooks", new("set of hooks", DemoKind.Goods)),
        ("desk", new("desk", DemoKind.Goods)), ("Linocut", new("print", DemoKind.Goods)), ("letterpress cards", new("set of cards", DemoKind.Goods)),
        ("strap", new("strap", DemoKind.Goods)), ("picks", new("set of picks", DemoKind.Goods)),
        ("sal,", new("salt", DemoKind.Food)), ("Olive oil", new("oil", DemoKind.Food)), ("jam", new("jam", DemoKind.Food)), ("Box of", new("box", DemoKind.Food)),
        ("syrup", new("syrup", DemoKind.Food)), ("Sencha", new("tea", DemoKind.Food)), ("Matcha", new("matcha", DemoKind.Food)),
        ("wheel", new("afternoon", DemoKind.Lesson)), ("Learn to", new("course", DemoKind.Lesson)), ("lesson", new("lesson", DemoKind.Lesson)),
        ("tasting", new("tasting", DemoKind.Lesson)),
        ("mended", new("mending", DemoKind.Work)), ("stationery", new("stationery", DemoKind.Work)), ("Logo", new("logo", DemoKind.Work)),
        ("website", new("website", DemoKind.Work)), ("Business cards", new("design", DemoKind.Work)), ("German texts", new("text", DemoKind.Work)),
        ("English to German", new("translation", DemoKind.Work)), ("Guitar setup", new("setup", DemoKind.Work)), ("Cracked top", new("repair", DemoKind.Work)),
    ];

    /// <summary>Whether it is sent.</summary>
    public bool IsSent => Kind is DemoKind.Goods or DemoKind.Pottery or DemoKind.Food;

    /// <summary>What an offer with this title sells.</summary>
    /// <param name="title">The offer's title.</param>
    public static DemoThing In(string title) =>
        Array.Find(Known, k => title.Contains(k.Words, StringComparison.Ordinal)).Thing ?? new("piece", DemoKind.Goods);
}
