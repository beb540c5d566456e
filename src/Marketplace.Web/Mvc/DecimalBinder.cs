using System.Globalization;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Reads amounts as people type them, in digits of any script, with a point or a comma before the decimals. Refuses thousands separators:
/// 1.250 is not 1,250.
/// </summary>
internal sealed class DecimalBinder : IModelBinder, IModelBinderProvider
{
    /// <summary>For all amounts. Three digits after a separator would mean thousands to the person who typed them.</summary>
    private const int MostDecimals = 2;

    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        (Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType) == typeof(decimal) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var typed = Folding.ForMatching(value.FirstValue ?? "").Trim();
        if (typed.Length == 0) bindingContext.Result = ModelBindingResult.Success(null);
        else if (decimal.TryParse(typed.Replace(',', '.'), Style, CultureInfo.InvariantCulture, out var amount) && amount.Scale <= MostDecimals)
        {
            bindingContext.Result = ModelBindingResult.Success(amount);
        }
        else
        {
            var texts = bindingContext.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<SharedResource>>();
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["Enter an amount like 12.50."]);
        }
        return Task.CompletedTask;
    }
}
