using System.ComponentModel.DataAnnotations;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Brings every text that comes with a request into one form before anything looks at it (<see cref="TypedText"/>). A text has one line unless
/// its property is marked <c>[DataType(DataType.MultilineText)]</c>; one marked <c>[DataType(DataType.Password)]</c> stays as it was typed.
/// </summary>
internal sealed class TextBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;
        var text = bindingContext.ModelMetadata.DataTypeName switch
        {
            nameof(DataType.MultilineText) => TypedText.Lines(value.FirstValue),
            nameof(DataType.Password) => TypedText.Password(value.FirstValue),
            _ => TypedText.OneLine(value.FirstValue),
        };
        // A refused form shows what was looked at.
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        bindingContext.Result = ModelBindingResult.Success(text);
        return Task.CompletedTask;
    }
}
