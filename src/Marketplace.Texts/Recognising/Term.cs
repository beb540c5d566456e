namespace Marketplace.Texts.Recognising;

/// <summary>A word or phrase of a message with its meaning and position.</summary>
internal readonly record struct Term(string Word, Meaning Meaning, int Start, int End)
{
    public bool Says(Meaning any) => (Meaning & any) != 0;

    public bool Touches(Term next) => End == next.Start;
}
