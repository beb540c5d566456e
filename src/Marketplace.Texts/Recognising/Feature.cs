namespace Marketplace.Texts.Recognising;

/// <summary>Something that a message shows, as a place in the table of weights, and where in the text it stands.</summary>
internal readonly record struct Feature(int Index, int Start, int End);
