namespace Marketplace.Texts.Recognising;

/// <summary>A feature of a message: its index in the table of weights and its position in the text.</summary>
internal readonly record struct Feature(int Index, int Start, int End);
