namespace Marketplace.Ui;

/// <summary>What a person is told once, on the page after the one where something was done.</summary>
public static class FlashMessage
{
    /// <summary>The key in <c>TempData</c>.</summary>
    public const string Key = "FlashMessage";

    /// <summary>The cookie that carries it; there is none when there is nothing to tell.</summary>
    public const string Cookie = "flash";
}
