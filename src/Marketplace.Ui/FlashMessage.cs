namespace Marketplace.Ui;

/// <summary>A message shown once, on the next page.</summary>
public static class FlashMessage
{
    /// <summary>The key in <c>TempData</c>.</summary>
    public const string Key = "FlashMessage";

    /// <summary>The cookie that carries it; absent if there is no message.</summary>
    public const string Cookie = "flash";
}
