using Marketplace.Accounts.Domain;

namespace Marketplace.Accounts.Demo;

internal sealed record DemoShop(
    string UserName, string Mailbox, string Name, string Description, string Country, string Currency, string Language, string Plan, ShopPolicies Policies)
{
    public static IReadOnlyList<DemoShop> All { get; } =
    [
        new("tomas-keramik", "seller", "Tomas Keramik", "Stoneware from a small workshop in Brno: bowls, cups and vases, each thrown by hand.", "CZ", "EUR", "en", "Plus", new(
            "Each piece is wrapped in paper and packed in wood wool. I send to all of Europe, on Tuesdays and Fridays.",
            "Send it back within 30 days, unused. I pay for the return if something is broken or wrong.",
            "I read messages every evening. Tell me before you order if pieces should match ones that you have.")),
        new("atelier-lune", "lune", "Atelier Lune", "Linen for bed and table, sewn in Lyon in small numbers.", "FR", "EUR", "fr", "Basic", new(
            "We send from Lyon in flat boxes without plastic. Sewing to order adds a week.",
            "You have 30 days to return what isn't washed. Other sizes made for you can't be returned unless there's a fault.",
            "We answer on working days, in French or English. Ask for a swatch if you aren't sure about a colour.")),
        new("nordlys", "nordlys", "Nordlys Design", "Lamps and small furniture of Norwegian birch.", "NO", "NOK", "nb", "Plus", new(
            "Small things go by post, desks and stools by carrier to your door. We tell you the day in advance.",
            "Return within 14 days in the box it came in. We collect furniture ourselves.",
            "Write to us in Norwegian or English. Send the measures of your room and we check whether it fits.")),
        new("harbour-prints", "prints", "Harbour Prints", "Letterpress cards and linocuts, printed above the harbour in Bristol.", "GB", "GBP", "en", "Basic", new(
            "Prints travel flat between boards, cards in a stiff envelope. Second class post in the UK, tracked abroad.",
            "Return any print within 30 days if it's still between its boards. Printed stationery is made for you and can't come back.",
            "I answer between print runs, usually within a day. Ask before you order if you need it for a date.")),
        new("casa-do-sal", "sal", "Casa do Sal", "Sea salt, preserves and olive oil from the Algarve.", "PT", "EUR", "pt", "Basic", new(
            "We pack on Mondays and Thursdays. Glass travels in moulded paper, and breakages are replaced.",
            "Unopened jars and bottles can come back within 14 days. Opened food can't, unless something is wrong with it.",
            "Write to us in Portuguese, Spanish or English. Ask about allergens before you order.")),
        new("pixel-und-papier", "pixel", "Pixel und Papier", "Logos, business cards and web pages, from a two-person studio in Leipzig.", "DE", "EUR", "de", "Pro", new(
            "You get files through the order's page, printed matter by post. We start when we have your notes.",
            "If the first draft isn't what you need, tell us: the first round of changes is always included.",
            "We talk in German or English. Tell us in the note what it is for and when you need it.")),
        new("brooklyn-strings", "strings", "Brooklyn Strings", "Guitars repaired and set up; straps and picks made in the back room.", "US", "USD", "en", "Plus", new(
            "Send your guitar in its case, with loose strings. It comes back insured, in the same case.",
            "Straps and picks can be returned within 30 days. If a setup buzzes within 60 days, I do it again for free.",
            "Send pictures before you send a guitar. I answer in the morning, New York time.")),
        new("mori-tea", "mori", "Mori Tea", "Green tea from Uji, and the bowls to drink it from.", "JP", "JPY", "ja", "Basic", new(
            "Tea leaves Uji within two days of your order, sealed. Bowls and pots are packed in wooden boxes.",
            "Sealed tea can be returned within 14 days. If a bowl arrives broken, send us a picture and we replace it.",
            "Ask us in Japanese or English how to brew it. We answer within a day.")),
    ];
}
