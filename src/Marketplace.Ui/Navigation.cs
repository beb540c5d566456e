namespace Marketplace.Ui;

/// <summary>Whose left-hand navigation an entry stands in. A page shows one with <c>ViewData[nameof(Side)] = Side.Selling</c>.</summary>
public enum Side
{
    /// <summary>The pages of someone who buys.</summary>
    Buying,

    /// <summary>The pages of someone who sells.</summary>
    Selling,

    /// <summary>The staff's pages.</summary>
    Staff,

    /// <summary>The staff's pages that only administrators see.</summary>
    Administration,
}

/// <summary>An entry of the left-hand navigation.</summary>
/// <param name="Side">Whose navigation.</param>
/// <param name="Text">The text, in English.</param>
/// <param name="Path">Where it leads; <c>{shop}</c> stands for the viewer's shop.</param>
/// <param name="Icon">The icon's name in <c>wwwroot/icons.svg</c>.</param>
/// <param name="Order">Lower stands first.</param>
public sealed record NavigationEntry(Side Side, string Text, string Path, string Icon, int Order);
