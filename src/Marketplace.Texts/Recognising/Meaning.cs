namespace Marketplace.Texts.Recognising;

/// <summary>What a word or a phrase means in a message about an order; it may have several meanings.</summary>
[Flags]
internal enum Meaning : ulong
{
    None = 0,

    // The frame of a sentence.
    /// <summary>Ends a sentence.</summary>
    Stop = 1UL << 0,

    /// <summary>Separates clauses.</summary>
    Break = 1UL << 1,
    Question = 1UL << 2,
    Not = 1UL << 3,
    But = 1UL << 4,
    If = 1UL << 5,
    Or = 1UL << 6,

    /// <summary>Also other words of consequence.</summary>
    And = 1UL << 7,

    /// <summary>Also "only after", "until".</summary>
    When = 1UL << 8,

    /// <summary>Prepositions before a way or a place.</summary>
    By = 1UL << 9,
    Be = 1UL << 10,

    /// <summary>"do you have", "what's your".</summary>
    Have = 1UL << 11,

    /// <summary>My, your and the like.</summary>
    Mine = 1UL << 12,

    /// <summary>The person to contact or pay.</summary>
    Me = 1UL << 13,

    /// <summary>Carriers and others who contact people themselves.</summary>
    Third = 1UL << 14,

    /// <summary>Things with numbers that are not phone numbers.</summary>
    Thing = 1UL << 15,

    /// <summary>Ordered work: logos, translations, programs.</summary>
    Work = 1UL << 16,

    /// <summary>Content to print or to test with.</summary>
    Content = 1UL << 17,

    /// <summary>Mentions the rules, or stays on the site.</summary>
    Refusal = 1UL << 18,

    // Going outside.
    /// <summary>Messengers and mail.</summary>
    Channel = 1UL << 19,

    /// <summary>Phones, which are goods and tools as well.</summary>
    Device = 1UL << 20,

    /// <summary>Numbers and names that may belong to a person.</summary>
    Phone = 1UL << 21,

    /// <summary>Verbs of contact.</summary>
    Contact = 1UL << 22,

    /// <summary>Asks for contact in general.</summary>
    CallMe = 1UL << 23,

    /// <summary>Send, share, pass.</summary>
    Give = 1UL << 24,
    Prefer = 1UL << 25,

    /// <summary>Ways to pay that the site does not have.</summary>
    PayMethod = 1UL << 26,
    Pay = 1UL << 27,

    /// <summary>Order, buy, sell.</summary>
    Deal = 1UL << 28,

    /// <summary>Without the site, or on another one.</summary>
    Direct = 1UL << 29,
    Outside = 1UL << 30,

    /// <summary>Save, skip, without.</summary>
    Evade = 1UL << 31,
    Fee = 1UL << 32,

    /// <summary>Meeting and collecting.</summary>
    Person = 1UL << 33,

    /// <summary>An address or number, as found.</summary>
    Address = 1UL << 34,

    /// <summary>A name with an at sign, as found.</summary>
    Handle = 1UL << 35,

    /// <summary>A link that is not to a messenger, as found.</summary>
    Link = 1UL << 36,

    /// <summary>A disguised name.</summary>
    Hidden = 1UL << 37,

    // Ratings and what they are tied to.
    /// <summary>Reviews, stars, comments.</summary>
    Rating = 1UL << 38,

    /// <summary>Verbs of rating.</summary>
    Rate = 1UL << 39,

    /// <summary>Numbers that are ratings.</summary>
    Mark = 1UL << 40,

    /// <summary>Verbs of giving a rating.</summary>
    Put = 1UL << 41,
    High = 1UL << 42,
    Low = 1UL << 43,
    Good = 1UL << 44,
    Bad = 1UL << 45,

    /// <summary>Change or remove.</summary>
    Edit = 1UL << 46,

    /// <summary>Money and goods.</summary>
    Gain = 1UL << 47,

    /// <summary>Free things.</summary>
    Gift = 1UL << 48,

    /// <summary>Withheld things.</summary>
    Hold = 1UL << 49,
    Threat = 1UL << 50,

    /// <summary>In exchange, depends on, forget about.</summary>
    Exchange = 1UL << 51,

    /// <summary>A rating that was already given, thanks for one.</summary>
    Done = 1UL << 52,

    /// <summary>Refuses the connection.</summary>
    Decline = 1UL << 53,

    // Numbers and addresses in words.
    /// <summary>In figures.</summary>
    Number = 1UL << 54,
    Digit = 1UL << 55,

    /// <summary>Two digits, or one several times.</summary>
    Ten = 1UL << 56,
    At = 1UL << 57,
    Dot = 1UL << 58,
}
