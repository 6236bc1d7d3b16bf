#!/bin/sh
# Subscribes the pipeline app to the intake account's events. The host makes the key of its blob webhook at its first start
# after a deployment, which may take minutes; until then the deployment fails and is tried again.
set -eu
tries=0
until az deployment group create --only-show-errors --output none \
  --resource-group "$AZURE_RESOURCE_GROUP" --name submissions --template-file infra/subscription.bicep \
  --parameters pipelineName="$PIPELINE_APP_NAME" topicName="$SYSTEM_TOPIC_NAME" intakeName="$INTAKE_ACCOUNT_NAME"
do
  tries=$((tries + 1))
  if [ "$tries" -ge 10 ]; then
    echo "The subscription to the intake account's events could not be made. The nightly sweep takes files in meanwhile; run azd deploy again." >&2
    exit 1
  fi
  sleep 30
done
