using System.ComponentModel.DataAnnotations;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Normalises every text in a request before anything uses it (<see cref="TypedText"/>). A text has one line unless
/// its property is marked <c>[DataType(DataType.MultilineText)]</c>; one marked <c>[DataType(DataType.Password)]</c> stays as typed.
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
        // A refused form shows the normalised text.
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        bindingContext.Result = ModelBindingResult.Success(text);
        return Task.CompletedTask;
    }
}
