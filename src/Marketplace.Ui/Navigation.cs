namespace Marketplace.Ui;

/// <summary>The navigation an entry belongs to. A page selects one with <c>ViewData[nameof(Side)] = Side.Selling</c>.</summary>
public enum Side
{
    /// <summary>Pages for buyers.</summary>
    Buying,

    /// <summary>Pages for sellers.</summary>
    Selling,

    /// <summary>Pages for staff.</summary>
    Staff,

    /// <summary>Pages for administrators.</summary>
    Administration,
}

/// <summary>An entry of the left-hand navigation.</summary>
/// <param name="Side">The navigation it belongs to.</param>
/// <param name="Text">The text, in English.</param>
/// <param name="Path">The path; <c>{shop}</c> is replaced by the viewer's shop.</param>
/// <param name="Icon">The icon's name in <c>wwwroot/icons.svg</c>.</param>
/// <param name="Order">Lower comes first.</param>
public sealed record NavigationEntry(Side Side, string Text, string Path, string Icon, int Order);
