namespace Marketplace.Texts.Recognising;

/// <summary>Marks, names of messengers and of ways to pay, the same in every language.</summary>
internal static class AnyLanguage
{
    public static readonly Vocabulary Words = new()
    {
        { Meaning.Stop, "., ?, !, \n, …, ;" },
        { Meaning.Question, "?" },
        { Meaning.Break, ",, -, :, (, ), ¿, ¡, \", «, », “, ”, >" },
        { Meaning.Be, ":, 👉, =, ->, →" },
        { Meaning.And, "=, +, &, 👉, →" },
        { Meaning.Or, "/" },
        { Meaning.At, "@" },
        { Meaning.Channel, "whatsapp, whatsap, watsapp, watsap, whatssapp, whattsapp, whatsup, whatapp, wapp, wats, telegram, tlgrm, telegran, viber, wechat, skype, discord, messenger, snapchat, snap, facebook, instagram, insta, tiktok, twitter, gmail, hotmail, outlook, yahoo, icloud, protonmail, proton, linkedin, imessage, facetime, kakaotalk, threema, slack, 📞, 📱, ☎, 📧, 💬, ✉, email" },
        { Meaning.PayMethod, "paypal, venmo, zelle, cashapp, revolut, bizum, payoneer, wise, skrill, stripe" },
    };
}
